/**
 * `npm run check:web`: what a first view loads, packed, against its budget. It reads the build: `npm run build` first.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Kilobytes, packed by gzip: what the whole first view may load of each. */
const BUDGET = { script: 60, style: 16 };
const FOLDER = new URL('../dist/public/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', FOLDER), 'utf8'));

/** The entry and all that it imports before anybody has touched the page. */
function graph(name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of manifest[name].imports ?? []) graph(next, seen);
  return seen;
}

const packed = (file) => gzipSync(readFileSync(new URL(file, FOLDER))).byteLength / 1000;
const entries = [...graph('client.ts')].map((name) => manifest[name]);
const sums = {
  script: entries.reduce((sum, { file }) => sum + packed(file), 0),
  style: entries.flatMap(({ css = [] }) => css).reduce((sum, file) => sum + packed(file), 0),
};
for (const [kind, budget] of Object.entries(BUDGET)) {
  const fits = sums[kind] <= budget;
  console.log(`${kind}: ${sums[kind].toFixed(1)} kB of ${String(budget)} kB packed${fits ? '' : ': too much'}`);
  if (!fits) process.exitCode = 1;
}
