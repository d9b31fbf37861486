import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { world } from '../recordings.mjs';

/** Calls `work` with a file of so many recordings, a line each, and removes it afterwards. */
export async function withWorldFile(recordings, work) {
  const folder = mkdtempSync(join(tmpdir(), 'foedera-bench-'));
  const file = join(folder, 'world.ndjson');
  function* lines() {
    for (const line of world(recordings)) yield `${JSON.stringify(line)}\n`;
  }
  try {
    await pipeline(Readable.from(lines()), createWriteStream(file));
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
