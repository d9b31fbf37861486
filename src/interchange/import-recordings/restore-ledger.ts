import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Sealed } from '../../ledger/envelope.js';
import type { LedgerReader } from '../../ledger/ledger.js';
import { faultsOf } from '../../platform/http/input/json-body.js';
import { linesOf } from '../lines.js';

/** The export is not what a ledger wrote, or not all of it (exit code 7). */
export class ExportBroken extends Error {}

/** The ledger already holds something else (exit code 4). */
export class LedgerNotEmpty extends Error {}

/** What restores events as they were: the ledger. */
export interface RestoringLedger extends LedgerReader {
  appendVerbatim(sealed: readonly Sealed[]): Promise<unknown>;
}

/** `dryRun`: verify only. `onEvent`: bytes read and events restored so far. */
export interface RestoreOptions {
  readonly dryRun?: boolean;
  readonly onEvent?: (bytes: number, events: number) => void;
}

const PAGE_EVENTS = 1000;
const PAGE_BYTES = 4 << 20;

/**
 * Restores a ledger export, byte for byte. The whole file is verified first; then it is written page by page. A ledger
 * that holds the beginning of this very export (a restore that was cut off) is completed. Answers how many events were
 * restored. Throws ExportBroken and LedgerNotEmpty.
 */
export async function restoreLedger(file: string, ledger: RestoringLedger, options: RestoreOptions): Promise<number> {
  const { position: held } = await ledger.head();
  const events = await verify(file, ledger, held);
  if (options.dryRun === true) return events - held;
  let page: Sealed[] = [];
  let bytes = 0;
  let restored = 0;
  async function put(): Promise<void> {
    if (page.length > 0) await ledger.appendVerbatim(page);
    restored += page.length;
    page = [];
    bytes = 0;
  }
  for await (const line of linesOf(file)) {
    const event = parse(line.bytes, line.number);
    if ('end' in event || event.position <= held) continue;
    page.push(event);
    bytes += event.bytes.length;
    if (page.length >= PAGE_EVENTS || bytes >= PAGE_BYTES) await put();
    options.onEvent?.(line.end, restored + page.length);
  }
  await put();
  return restored;
}

/**
 * Checks every line: positions from 1 without gap, hash of the bytes, bytes saying what the fields say. Also the end as
 * announced, and the ledger a beginning of it.
 */
async function verify(file: string, ledger: LedgerReader, held: number): Promise<number> {
  const there = hashesOf(ledger, held);
  let position = 0;
  let end: End | null = null;
  for await (const line of linesOf(file)) {
    if (end !== null) throw new ExportBroken(`Line ${String(line.number)}: something follows the end of the export.`);
    const event = parse(line.bytes, line.number);
    if ('end' in event) {
      end = event;
      continue;
    }
    position += 1;
    checkEvent(event, position, line.number);
    if (position > held) continue;
    const { value: hash } = await there.next();
    if (hash !== event.hash) throw notEmpty(held);
  }
  if (held > position) throw notEmpty(held);
  if (end === null) throw new ExportBroken('The export has no last line {"end":…}: it was cut off.');
  if (end.end.from !== 0 || end.end.to !== position || end.end.events !== position) {
    throw new ExportBroken(
      `The export says it ends with position ${String(end.end.to)}, but holds ${String(position)} events from position 1.`,
    );
  }
  return position;
}

interface End {
  readonly end: { readonly from: number; readonly to: number; readonly events: number };
}

function parse(bytes: Buffer | null, number: number): Sealed | End {
  const value = strictly(bytes?.toString() ?? '', number);
  if (isSealed(value) || isEnd(value)) return value;
  throw new ExportBroken(`Line ${String(number)} is not an event of a ledger export.`);
}

function checkEvent(event: Sealed, position: number, line: number): void {
  const where = `Line ${String(line)}`;
  if (event.position !== position)
    throw new ExportBroken(`${where}: position ${String(position)} was expected, not ${String(event.position)}.`);
  if (createHash('sha256').update(event.bytes).digest('hex') !== event.hash) {
    throw new ExportBroken(`${where}: the hash of position ${String(position)} is not that of its bytes.`);
  }
  const { bytes, hash: _hash, ...envelope } = event;
  if (!isDeepStrictEqual(strictly(bytes, line), envelope)) {
    throw new ExportBroken(
      `${where}: position ${String(position)} says something else than the bytes that were hashed.`,
    );
  }
}

/**
 * The document in a text that says each thing once, in numbers that are read as they are written. A byte order mark is
 * left aside.
 */
function strictly(text: string, line: number): unknown {
  const json = text.replace(/^\ufeff/, '');
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    throw new ExportBroken(`Line ${String(line)} is not JSON.`);
  }
  const [fault] = faultsOf(json, document);
  if (fault !== undefined) throw new ExportBroken(`Line ${String(line)}: ${fault.pointer} ${fault.detail}.`);
  return document;
}

async function* hashesOf(ledger: LedgerReader, upTo: number): AsyncGenerator<string, undefined> {
  if (upTo === 0) return;
  for await (const page of ledger.read({ after: 0, upTo })) for (const { hash } of page) yield hash;
}

function notEmpty(held: number): LedgerNotEmpty {
  return new LedgerNotEmpty(
    `The ledger already holds ${String(held)} events that this export does not begin with. An export is restored into an empty ledger only.`,
  );
}

function isSealed(value: unknown): value is Sealed {
  const event = value as Partial<Sealed> | null;
  return (
    typeof event === 'object' &&
    typeof event?.bytes === 'string' &&
    typeof event.hash === 'string' &&
    typeof event.position === 'number'
  );
}

function isEnd(value: unknown): value is End {
  const end = (value as Partial<End> | null)?.end as Partial<End['end']> | undefined;
  return typeof end?.from === 'number' && typeof end.to === 'number' && typeof end.events === 'number';
}
