import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The longest line read, in bytes. */
const LONGEST_LINE = 1 << 20;

/** One line that is not blank. `bytes` null: longer than LONGEST_LINE. `end`: the byte after it. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
  readonly end: number;
}

const NEWLINE = 10;

/** Reads a file line by line, holding one chunk and one line at a time. */
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
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
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
  if (name !== '-') return { file: name, size: statSync(name).size, remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'foedera-stdin-'));
  const file = join(folder, 'input.ndjson');
  await pipeline(process.stdin, createWriteStream(file));
  return { file, size: statSync(file).size, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}
