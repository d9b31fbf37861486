/**
 * Writes the history `untc` that ships: the collection without the register and without the five crime treaties, which
 * have a history of their own. `node bench/collection/ship.mjs`, after `npm run build`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { collectionOf } from './file.mjs';
import { shipped } from './shipped.mjs';
import { readTables } from './tables.mjs';

const folder = fileURLToPath(new URL('../../events/histories/untc/', import.meta.url));
const lines = shipped((await collectionOf(readTables())).lines);
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}untc.ndjson.gz`,
  gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { level: 9 }),
);
process.stdout.write(`${String(lines.length)} recordings in events/histories/untc.\n`);
