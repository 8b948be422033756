/**
 * Writes the files in schema/ from the code: each subgraph's SDL, the supergraph, and the public schema.
 * `--check` writes nothing, and fails when a file differs, or when the public schema breaks a client.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, findBreakingChanges, parse, printSchema } from 'graphql';
import { districtSchema } from '../subgraphs/district/schema';
import { projectFile } from '../subgraphs/kernel/projectFile';
import { municipalSchema } from '../subgraphs/municipal/schema';

const FOLDER = projectFile('schema');

/** The files of schema/, by name. */
export async function schemaFiles(): Promise<Record<string, string>> {
  const municipal = (await municipalSchema()).sdl;
  const district = (await districtSchema()).sdl;
  const composed = composeServices([
    { name: 'municipal', url: 'http://127.0.0.1:4001/graphql', typeDefs: parse(municipal) },
    { name: 'district', url: 'http://127.0.0.1/district', typeDefs: parse(district) },
  ]);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const api = Supergraph.build(composed.supergraphSdl).apiSchema().toGraphQLJSSchema();
  return {
    'municipal.graphql': municipal,
    'district.graphql': district,
    'supergraph.graphql': `${composed.supergraphSdl.trim()}\n`,
    'api.graphql': `${printSchema(api)}\n`,
  };
}

async function main(): Promise<void> {
  const files = await schemaFiles();
  if (!process.argv.includes('--check')) {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(FOLDER, name), text);
    console.log(`schema/: ${Object.keys(files).join(', ')} written`);
    return;
  }
  const committed = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
  const breaking = findBreakingChanges(
    buildSchema(committed('api.graphql')),
    buildSchema(files['api.graphql'] ?? ''),
  );
  for (const { description } of breaking) console.error(`breaking: ${description}`);
  const stale = Object.keys(files).filter((name) => committed(name) !== files[name]);
  if (stale.length > 0)
    console.error(`schema/ is not what the code says: ${stale.join(', ')}. Run \`npm run compose\`.`);
  if (breaking.length + stale.length > 0) process.exitCode = 1;
}

if (require.main === module) void main();
