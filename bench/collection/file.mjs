import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { built } from '../harness/built.mjs';
import { participants } from '../recordings.mjs';
import { collection } from './convert.mjs';

/** The collection made of some tables, by the compiled domain. `only`: as `collection` takes it. */
export async function collectionOf(tables, only = null) {
  const { participantsNamed } = await built('domain/participants/by-english-name.js');
  const { interpret } = await built('domain/treaty/reading/interpret.js');
  const { withAct, TREATY_INITIAL } = await built('domain/treaty/reading/evolve.js');
  return collection({
    tables,
    participants: participants(),
    law: { participantsNamed, interpret, withAct, TREATY_INITIAL },
    only,
  });
}

/** Writes recordings into a file, a line each. */
export async function writeLines(file, lines) {
  function* texts() {
    for (const line of lines) yield `${JSON.stringify(line)}\n`;
  }
  await pipeline(Readable.from(texts()), createWriteStream(file));
}

/** Calls `work` with a file of recordings in a folder of its own, and removes it afterwards. */
export async function withLines(lines, work) {
  const folder = mkdtempSync(join(tmpdir(), 'foedera-collection-'));
  const file = join(folder, 'untc.ndjson');
  try {
    await writeLines(file, lines);
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
