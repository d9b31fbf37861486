/**
 * The fonts of drawings that the service writes as PNG: a plugin of the build. What draws them reads TrueType; the
 * packages have WOFF, which is the same tables, each deflated (https://www.w3.org/TR/WOFF/).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflateSync } from 'node:zlib';

const WANTED = [
  ['source-sans-3', /^source-sans-3-(latin|latin-ext|cyrillic|cyrillic-ext)-(400|600)-normal\.woff$/],
  ['noto-naskh-arabic', /^noto-naskh-arabic-arabic-(400|600)-normal\.woff$/],
  ['noto-sans-sc', /^noto-sans-sc-(\d+|chinese-simplified)-400-normal\.woff$/],
];

/** Writes them beside what renders the page. */
export function drawingFonts() {
  return {
    name: 'drawing-fonts',
    generateBundle() {
      for (const [name, files] of WANTED) {
        const folder = join(
          dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`)),
          'files',
        );
        for (const file of readdirSync(folder).filter((each) => files.test(each)))
          this.emitFile({
            type: 'asset',
            fileName: `fonts/${file.replace(/\.woff$/, '.ttf')}`,
            source: trueType(readFileSync(join(folder, file))),
          });
      }
    },
  };
}

const HEAD = 12;
const ENTRY = 16;

/** A WOFF as the font that it was made from. */
function trueType(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableOf(woff, 44 + index * 20));
  const directory = Buffer.alloc(HEAD + count * ENTRY);
  const power = Math.floor(Math.log2(count));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  let offset = directory.length;
  const parts = [directory];
  tables.forEach(({ tag, checksum, data }, index) => {
    const entry = HEAD + index * ENTRY;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

function tableOf(woff, at) {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((each) => woff.readUInt32BE(at + each));
  const stored = woff.subarray(offset, offset + packed);
  return {
    tag: woff.toString('latin1', at, at + 4),
    checksum,
    data: packed < length ? inflateSync(stored) : stored,
  };
}
