/**
 * `npm run generate` writes what is made from the sources; with `--check` it writes nothing and fails where a file is
 * not what it would write.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.mjs';

/** Each generator and the files or folders it writes. */
const GENERATORS = [{ command: ['node', 'events/generate.mjs'], writes: ['events/schemas'] }];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const check = process.argv.includes('--check');

const contents = (paths) => {
  const found = new Map();
  for (const path of paths.filter(existsSync)) {
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true }).map((name) => `${path}/${name}`)
      : [path];
    for (const file of files) if (statSync(file).isFile()) found.set(file, readFileSync(file, 'utf8'));
  }
  return found;
};

function putBack(before, after) {
  for (const file of after.keys()) if (!before.has(file)) rmSync(file);
  for (const [file, text] of before) {
    mkdirSync(dirname(file), { recursive: true });
    if (after.get(file) !== text) writeFileSync(file, text);
  }
}

let failed = false;
for (const { command, writes } of GENERATORS) {
  const before = contents(writes);
  const { code } = await run(command);
  const after = contents(writes);
  if (code !== 0) failed = true;
  if (!check) continue;
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  putBack(before, after);
  for (const file of stale) console.error(`not up to date: ${file} (run: npm run generate)`);
  if (stale.length > 0) failed = true;
}
process.exitCode = failed ? 1 : 0;
