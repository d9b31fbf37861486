import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fileProblem } from './file-problems.js';

/** The longest line read, in bytes. */
const LONGEST_LINE = 1 << 20;

/** One line that is not blank. `bytes` null: longer than LONGEST_LINE. `end`: the byte after it. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
  readonly end: number;
}

const NEWLINE = 10;

/** Reads a file line by line, holding one chunk and one line at a time. One packed by gzip is read as it is. */
export async function* linesOf(file: string): AsyncGenerator<Line> {
  let rest: Buffer[] = [];
  let held = 0;
  let number = 0;
  let end = 0;
  function take(): Line | null {
    number += 1;
    const bytes = held > LONGEST_LINE ? null : Buffer.concat(rest);
    rest = [];
    held = 0;
    return bytes?.every(isBlank) === true ? null : { number, bytes, end };
  }
  for await (const chunk of chunksOf(file)) {
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      end += to + 1 - from;
      held += to - from;
      if (held <= LONGEST_LINE) rest.push(chunk.subarray(from, to));
      const line = take();
      if (line !== null) yield line;
      from = to + 1;
    }
    end += chunk.length - from;
    held += chunk.length - from;
    if (held <= LONGEST_LINE) rest.push(chunk.subarray(from));
  }
  const last = held > 0 ? take() : null;
  if (last !== null) yield last;
}

/** A file that can be read twice: the named one, or standard input put aside. `remove` deletes what was put aside. */
export async function readable(
  name: string,
): Promise<{ readonly file: string; readonly size: number; remove(): void }> {
  if (name !== '-') return { file: name, size: unpackedSize(name), remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'foedera-stdin-'));
  const file = join(folder, 'input.ndjson');
  await pipeline(process.stdin, createWriteStream(file));
  return { file, size: statSync(file).size, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** How many bytes `linesOf` reads from a file: of a packed one, the unpacked size that its end tells (RFC 1952). */
export function unpackedSize(file: string): number {
  const { size } = statSync(file);
  if (!isPacked(file) || size < 4) return size;
  const end = Buffer.alloc(4);
  const opened = openSync(file, 'r');
  try {
    readSync(opened, end, 0, 4, size - 4);
  } finally {
    closeSync(opened);
  }
  return end.readUInt32LE();
}

function isPacked(file: string): boolean {
  return file.endsWith('.gz');
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  const read = createReadStream(file, { highWaterMark: 1 << 18 });
  if (!isPacked(file)) {
    yield* read as AsyncIterable<Buffer>;
    return;
  }
  const unpacked = createGunzip();
  read.on('error', (error) => unpacked.destroy(error)).pipe(unpacked);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw fileProblem('damaged-file', `${file} is not whole: it cannot be unpacked (${code}).`);
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
