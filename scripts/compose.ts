/**
 * Writes the files in schema/ from the code: each subgraph's SDL, the supergraph, and the public schema; and from that
 * the types of the client in docs/examples; and the diagrams of the life cycles.
 * `--check` writes nothing, and fails when a file differs, or when the public schema breaks a client.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, findBreakingChanges, parse, printSchema } from 'graphql';
import { districtSchema } from '../subgraphs/district/schema';
import { projectFile } from '../subgraphs/kernel/projectFile';
import { municipalSchema } from '../subgraphs/municipal/schema';
import { CLIENT_TYPES, clientTypes } from './codegen';
import { lifeCyclesPage } from './lifeCycleDiagrams';

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
    'docs/life-cycles.md': lifeCyclesPage(),
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
  const breaking = breakingChanges(files[PUBLIC_SDL] ?? '', [committed(PUBLIC_SDL), releasedSdl()]);
  for (const description of breaking) console.error(`breaking: ${description}`);
  const stale = Object.keys(files).filter((name) => committed(name) !== files[name]);
  if (stale.length > 0)
    console.error(`Not what the code says: ${stale.join(', ')}. Run \`npm run compose\`.`);
  if (breaking.length + stale.length > 0) process.exitCode = 1;
}

/** What the schema takes away from a client that was written against one of these. */
function breakingChanges(sdl: string, before: readonly (string | null)[]): string[] {
  const schema = buildSchema(sdl);
  const promises = before.filter((text) => text !== null).map((text) => buildSchema(text));
  const changes = promises.flatMap((promised) => findBreakingChanges(promised, schema));
  return [...new Set(changes.map(({ description }) => description))];
}

/** The public schema of the last release, which a git tag marks; null before the first. */
function releasedSdl(): string | null {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: projectFile(), encoding: 'utf8' });
  const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v*');
  if (tag.status !== 0) return null;
  const file = git('show', `${tag.stdout.trim()}:${PUBLIC_SDL}`);
  return file.status === 0 ? file.stdout : null;
}

if (require.main === module) void main();
