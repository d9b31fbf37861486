import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Envelope } from '../ledger/envelope.js';

const FLUSH_BYTES = 1 << 18;

/** Events put aside in a temporary file, by number from 0, so that a rehearsal of any length stays small in memory. */
export class Scratch {
  private readonly folder = mkdtempSync(join(tmpdir(), 'pacta-import-'));
  private readonly file = openSync(join(this.folder, 'events'), 'w+');
  private readonly offsets: number[] = [0];
  private pending: Buffer[] = [];
  private pendingBytes = 0;
  private written = 0;

  get length(): number {
    return this.offsets.length - 1;
  }

  add(event: Envelope): void {
    const bytes = Buffer.from(JSON.stringify(event));
    this.pending.push(bytes);
    this.pendingBytes += bytes.length;
    this.offsets.push(this.written + this.pendingBytes);
    if (this.pendingBytes >= FLUSH_BYTES) this.flush();
  }

  get(index: number): Envelope {
    const from = this.offsets[index];
    const to = this.offsets[index + 1];
    if (from === undefined || to === undefined) throw new RangeError(`No event ${String(index)} was put aside.`);
    if (to > this.written) this.flush();
    const bytes = Buffer.alloc(to - from);
    readSync(this.file, bytes, 0, bytes.length, from);
    return JSON.parse(bytes.toString()) as Envelope;
  }

  /** Removes the file. */
  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private flush(): void {
    const bytes = Buffer.concat(this.pending);
    for (let done = 0; done < bytes.length;) done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
    this.written += bytes.length;
    this.pending = [];
    this.pendingBytes = 0;
  }
}
