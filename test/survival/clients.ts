import { type Environment, printed } from './processes.js';

/** An event as the ledger's export writes it. */
export interface Exported {
  readonly position: number;
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly date: string | null;
  readonly ref: string | null;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly bytes: string;
  readonly hash: string;
}

/** An answer of the service. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly code?: string;
    readonly position?: number;
    readonly events?: readonly { readonly eventId: string; readonly position: number; readonly version: number; readonly stream: string }[];
  } & Readonly<Record<string, unknown>>;
}

/** Reads an address. */
export function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return answered(fetch(url, { headers }));
}

/** Sends a body to be recorded. Throws where no answer came. */
export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return answered(fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }));
}

/** Everything the ledger holds, by the command line's export. */
export async function exported(environment: Environment): Promise<readonly Exported[]> {
  const lines = (await printed(['export'], environment)).trimEnd().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Exported & { readonly end?: { readonly events: number } });
  const end = parsed.pop()?.end;
  if (end?.events !== parsed.length) throw new Error('The export is not whole.');
  return parsed;
}

/** How often each ref stands in the ledger. */
export function byRef(events: readonly Exported[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ref } of events) if (ref !== null) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return counts;
}

/** What is wrong with the order of a ledger: positions 1..n, versions 1..m of each stream in that order, times that never run back, ids once. */
export function disorder(events: readonly Exported[]): readonly string[] {
  const faults: string[] = [];
  const versions = new Map<string, number>();
  const ids = new Set<string>();
  let before = '';
  for (const [index, { position, stream, version, eventId, recordedAt }] of events.entries()) {
    const expected = (versions.get(stream) ?? 0) + 1;
    if (position !== index + 1) faults.push(`place ${String(index + 1)} holds position ${String(position)}`);
    if (version !== expected)
      faults.push(`position ${String(position)}: ${stream} goes to version ${String(version)}, not ${String(expected)}`);
    if (ids.has(eventId)) faults.push(`event ${eventId} stands twice`);
    if (recordedAt < before) faults.push(`position ${String(position)} was recorded before the one before it`);
    versions.set(stream, version);
    ids.add(eventId);
    before = recordedAt;
  }
  return faults;
}

async function answered(asked: Promise<Response>): Promise<Answered> {
  const response = await asked;
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '') && text !== '' && !text.includes('\n{');
  return { status: response.status, headers: response.headers, text, body: json ? (JSON.parse(text) as Answered['body']) : {} };
}
