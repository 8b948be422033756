/**
 * Writes the files in schema/ from the code: each subgraph's SDL, the supergraph, and the public schema; and from that
 * the types of the client in docs/examples.
 * `--check` writes nothing, and fails when a file differs, or when the public schema breaks a client.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, findBreakingChanges, parse, printSchema } from 'graphql';
import { districtSchema } from '../subgraphs/district/schema';
import { projectFile } from '../subgraphs/kernel/projectFile';
import { municipalSchema } from '../subgraphs/municipal/schema';
import { CLIENT_TYPES, clientTypes } from './codegen';

const PUBLIC_SDL = 'schema/api.graphql';

/** The files made from the code, by their places in the project. */
export async function composedFiles(): Promise<Record<string, string>> {
  const municipal = (await municipalSchema()).sdl;
  const district = (await districtSchema()).sdl;
  const composed = composeServices([
    { name: 'municipal', url: 'http://127.0.0.1:4001/graphql', typeDefs: parse(municipal) },
    { name: 'district', url: 'http://127.0.0.1/district', typeDefs: parse(district) },
  ]);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  const api = Supergraph.build(composed.supergraphSdl).apiSchema().toGraphQLJSSchema();
  const publicSdl = `${printSchema(api)}\n`;
  return {
    'schema/municipal.graphql': municipal,
    'schema/district.graphql': district,
    'schema/supergraph.graphql': `${composed.supergraphSdl.trim()}\n`,
    [PUBLIC_SDL]: publicSdl,
    [CLIENT_TYPES]: await clientTypes(publicSdl),
  };
}

async function main(): Promise<void> {
  const files = await composedFiles();
  if (!process.argv.includes('--check')) {
    for (const [name, text] of Object.entries(files)) writeFileSync(projectFile(name), text);
    console.log(`Written: ${Object.keys(files).join(', ')}`);
    return;
  }
  const committed = (name: string) => readFileSync(projectFile(name), 'utf8');
  const breaking = findBreakingChanges(
    buildSchema(committed(PUBLIC_SDL)),
    buildSchema(files[PUBLIC_SDL] ?? ''),
  );
  for (const { description } of breaking) console.error(`breaking: ${description}`);
  const stale = Object.keys(files).filter((name) => committed(name) !== files[name]);
  if (stale.length > 0)
    console.error(`Not what the code says: ${stale.join(', ')}. Run \`npm run compose\`.`);
  if (breaking.length + stale.length > 0) process.exitCode = 1;
}

if (require.main === module) void main();
