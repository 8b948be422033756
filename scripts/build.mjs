// Compiles every TypeScript file of the project into dist/ with swc, unless dist/ is what they compile to already.
// Types are checked apart, by `npm run types`.
import { transformFile } from '@swc/core';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const folders = ['gateway', 'subgraphs', 'scripts', 'test', 'docs/examples'];
/** Processes that a process manager starts by file: dist/<name>.js runs the main of that part. */
const entries = {
  gateway: './gateway/main.js',
  municipal: './subgraphs/municipal/main.js',
  district: './subgraphs/district/main.js',
};

async function sources() {
  const files = ['.swcrc', 'scripts/build.mjs'];
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true })) {
      if (entry.endsWith('.ts') && !entry.endsWith('.d.ts')) files.push(join(folder, entry));
    }
  }
  return files.sort();
}

/** Changes whenever a source does. */
async function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = await stat(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

async function compile(file, out) {
  const { code } = await transformFile(join(root, file), { configFile: join(root, '.swcrc') });
  const target = join(out, file.replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}

const files = await sources();
const made = await fingerprint(files);
const before = await readFile(join(dist, '.made'), 'utf8').catch(() => '');
if (before !== made) {
  // Built aside and put in place whole: another command may be running what is there.
  const out = await mkdtemp(join(root, '.dist-'));
  await Promise.all(files.filter((file) => file.endsWith('.ts')).map((file) => compile(file, out)));
  for (const [name, main] of Object.entries(entries)) {
    await writeFile(join(out, `${name}.js`), `require('${main}').main();\n`);
  }
  await writeFile(join(out, '.made'), made);
  const old = `${out}-old`;
  await rename(dist, old).catch(() => undefined);
  // Whoever was quicker built the same.
  await rename(out, dist).catch(() => rm(out, { recursive: true, force: true }));
  await rm(old, { recursive: true, force: true });
}
