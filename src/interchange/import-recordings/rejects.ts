import { createWriteStream, type WriteStream } from 'node:fs';
import { basename } from 'node:path';
import type { Rejected } from '../judged-line.js';

/** So many rejected lines are told one by one; the rest is counted. */
const TOLD = 20;

/**
 * Tells of rejected lines, and where asked keeps them in a file beside the imported one, ready to be mended and
 * imported.
 */
export class Rejects {
  private told = 0;
  private kept: WriteStream | null = null;
  /** The file of the rejected lines. */
  readonly file: string;

  constructor(
    private readonly say: (line: string) => void,
    imported: string,
    private readonly keep: boolean,
  ) {
    this.file = imported === '-' ? 'stdin.rejected.ndjson' : `${imported}.rejected.ndjson`;
  }

  add({ line, reason, pointer, bytes }: Rejected): void {
    this.told += 1;
    if (this.told <= TOLD || this.keep)
      this.say(`line ${String(line)}: ${reason}${pointer === null || pointer === '' ? '' : ` (at ${pointer})`}`);
    if (!this.keep || bytes === null) return;
    this.kept ??= createWriteStream(this.file);
    this.kept.write(Buffer.concat([bytes, Buffer.from('\n')]));
  }

  /** Ends the file. Answers a last word, or null where nothing was rejected. */
  async end(): Promise<string | null> {
    const kept = this.kept;
    if (kept !== null) {
      await new Promise<void>((done, failed) => kept.on('error', failed).end(() => done()));
      return `The lines that were not recorded are in ${basename(this.file)}.`;
    }
    return this.told > TOLD && !this.keep ? `… and ${String(this.told - TOLD)} more lines.` : null;
  }
}
