import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUFFER_BYTES = 1 << 18;
const HEADER_BYTES = 4;
/** Most texts are read with their header in one go. */
const GUESSED_BYTES = 2048;

/**
 * Texts put aside in a temporary file, each found again by the place it was given, so that any number of them takes no
 * memory.
 */
export class ScratchFile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'foedera-import-'));
  private readonly file = openSync(join(this.folder, 'decided'), 'w+');
  private readonly pending = Buffer.allocUnsafe(BUFFER_BYTES);
  private pendingBytes = 0;
  private written = 0;

  /** Adds a text and gives its place. */
  add(text: string): number {
    const place = this.written + this.pendingBytes;
    const length = Buffer.byteLength(text);
    if (this.pendingBytes + HEADER_BYTES + length > BUFFER_BYTES) this.flush();
    if (HEADER_BYTES + length > BUFFER_BYTES) {
      const record = Buffer.allocUnsafe(HEADER_BYTES + length);
      record.writeUInt32LE(length);
      record.write(text, HEADER_BYTES);
      this.put(record);
      return place;
    }
    this.pendingBytes = this.pending.writeUInt32LE(length, this.pendingBytes);
    this.pendingBytes += this.pending.write(text, this.pendingBytes);
    return place;
  }

  /** The text at a place. */
  get(place: number): string {
    const start = this.read(place, GUESSED_BYTES);
    const length = start.readUInt32LE();
    const text = start.subarray(HEADER_BYTES, HEADER_BYTES + length);
    return (text.length === length ? text : this.read(place + HEADER_BYTES, length)).toString();
  }

  /** Every text with its place, in the order they were added. */
  *all(): Generator<{ readonly place: number; readonly text: string }> {
    let [place, at] = [0, 0];
    let window: Buffer = Buffer.alloc(0);
    while (place < this.written + this.pendingBytes) {
      if (window.length - at < HEADER_BYTES || window.length - at < HEADER_BYTES + window.readUInt32LE(at)) {
        const needed = window.length - at < HEADER_BYTES ? 0 : window.readUInt32LE(at);
        [window, at] = [this.read(place, Math.max(BUFFER_BYTES, HEADER_BYTES + needed)), 0];
        continue;
      }
      const length = window.readUInt32LE(at);
      yield { place, text: window.toString('utf8', at + HEADER_BYTES, at + HEADER_BYTES + length) };
      at += HEADER_BYTES + length;
      place += HEADER_BYTES + length;
    }
  }

  /** Removes the file. */
  close(): void {
    closeSync(this.file);
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The bytes from a place on: as many as asked, or as there are. */
  private read(place: number, most: number): Buffer {
    if (place + most > this.written) this.flush();
    const bytes = Buffer.allocUnsafe(Math.min(most, this.written - place));
    for (let done = 0; done < bytes.length;)
      done += readSync(this.file, bytes, done, bytes.length - done, place + done);
    return bytes;
  }

  private flush(): void {
    if (this.pendingBytes > 0) this.put(this.pending.subarray(0, this.pendingBytes));
    this.pendingBytes = 0;
  }

  private put(bytes: Buffer): void {
    for (let done = 0; done < bytes.length;)
      done += writeSync(this.file, bytes, done, bytes.length - done, this.written + done);
    this.written += bytes.length;
  }
}
