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
  ['noto-sans-sc', /^noto-sans-sc-(\d+|chinese-simplified)-400-normal\.woff$/],
];

/** Arabic letters beside digits come of one face that has both, which is TrueType as it is. */
const ARABIC = ['400Regular/NotoNaskhArabic_400Regular.ttf', '600SemiBold/NotoNaskhArabic_600SemiBold.ttf'];

/** Writes them beside what renders the page. */
export function drawingFonts() {
  return {
    name: 'drawing-fonts',
    generateBundle() {
      const { resolve } = createRequire(import.meta.url);
      for (const file of ARABIC)
        this.emitFile({
          type: 'asset',
          fileName: `fonts/${file.split('/')[1]}`,
          source: readFileSync(resolve(`@expo-google-fonts/noto-naskh-arabic/${file}`)),
        });
      for (const [name, files] of WANTED) {
        const folder = join(dirname(resolve(`@fontsource/${name}/package.json`)), 'files');
        for (const file of readdirSync(folder).filter((each) => files.test(each)))
          this.emitFile({
            type: 'asset',
            fileName: `fonts/${file.replace(/\.woff$/, '.ttf')}`,
            source: trueType(readFileSync(join(folder, file)), familyOf(file)),
          });
      }
    },
  };
}

/** A name for each subset, so that none stands in for another; the hundred Chinese ones have one. */
function familyOf(file) {
  return file.startsWith('noto-sans-sc') ? 'Noto Sans SC' : file.replace(/-normal\.woff$/, '');
}

const HEAD = 12;
const ENTRY = 16;

/** A WOFF as the font that it was made from, by another name. */
function trueType(woff, family) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF.');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => tableOf(woff, 44 + index * 20)).map((table) =>
    table.tag === 'name' ? { ...table, data: namesOf(family) } : table,
  );
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

/** A table that says the family (1), the style (2) and one name for both (6) (https://learn.microsoft.com/typography/opentype/spec/name). */
function namesOf(family) {
  const ids = [1, 2, 6];
  const names = [family, 'Regular', family.replaceAll(' ', '')];
  const texts = names.map((text) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + texts.length * 12);
  [0, texts.length, head.length].forEach((value, index) => head.writeUInt16BE(value, index * 2));
  let offset = 0;
  texts.forEach((text, index) => {
    [3, 1, 0x409, ids[index], text.length, offset].forEach((value, at) =>
      head.writeUInt16BE(value, 6 + index * 12 + at * 2),
    );
    offset += text.length;
  });
  return Buffer.concat([head, ...texts]);
}
