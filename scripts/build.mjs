// Compiles every TypeScript file of the project into dist/ with swc. Types are checked apart, by `npm run types`.
import { transformFile } from '@swc/core';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist');
const folders = ['gateway', 'subgraphs', 'scripts', 'test', 'docs/examples'];
/** Processes that a process manager starts by file: dist/<name>.js runs the main of that part. */
const entries = {
  gateway: './gateway/main.js',
  municipal: './subgraphs/municipal/main.js',
  district: './subgraphs/district/main.js',
};

async function compile(file) {
  const { code } = await transformFile(join(root, file), { configFile: join(root, '.swcrc') });
  const target = join(out, file.replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}

await rm(out, { recursive: true, force: true });
const files = [];
for (const folder of folders) {
  for (const entry of await readdir(join(root, folder), { recursive: true })) {
    if (entry.endsWith('.ts') && !entry.endsWith('.d.ts')) files.push(join(folder, entry));
  }
}
await Promise.all(files.map(compile));
for (const [name, main] of Object.entries(entries)) {
  await writeFile(join(out, `${name}.js`), `require('${main}').main();\n`);
}
