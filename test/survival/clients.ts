import { type Environment, printed } from './processes.js';

/** An event as the ledger tells it to the outside: by its feed, or by its export. */
export interface Told {
  readonly position: number;
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly date: string | null;
  readonly ref: string | null;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface CloudEvent {
  readonly id: string;
  readonly subject: string;
  readonly sequence: string;
  readonly streamversion: number;
  readonly time?: string;
  readonly recordedtime: string;
  readonly data: { readonly ref?: string | null } & Readonly<Record<string, unknown>>;
}

/** An answer of the service. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly code?: string;
    readonly position?: number;
    readonly events?: readonly {
      readonly eventId: string;
      readonly position: number;
      readonly version: number;
      readonly stream: string;
    }[];
  } & Readonly<Record<string, unknown>>;
}

/** Reads an address. */
export function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return answered(fetch(url, { headers }));
}

/** Sends a body to be recorded. Throws where no answer came. */
export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  return answered(
    fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );
}

/** Everything the ledger holds, by the command line's export. */
export async function exported(environment: Environment): Promise<readonly Told[]> {
  const lines = (await printed(['export'], environment)).trimEnd().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Told & { readonly end?: { readonly events: number } });
  const end = parsed.pop()?.end;
  if (end?.events !== parsed.length) throw new Error('The export is not whole.');
  return parsed;
}

/** Everything the ledger holds, by the feed of a service. */
export async function fed(url: string): Promise<readonly Told[]> {
  const events: Told[] = [];
  for (let next: unknown = '/v1/events?limit=1000'; typeof next === 'string';) {
    const { status, text, body } = await get(url + next);
    if (status !== 200) throw new Error(`The feed answers ${String(status)}: ${text}`);
    for (const event of body.events as unknown as readonly CloudEvent[]) {
      const {
        id: eventId,
        subject: stream,
        sequence,
        streamversion: version,
        time,
        recordedtime: recordedAt,
        data,
      } = event;
      const [position, date, ref] = [Number(sequence), time?.slice(0, 10) ?? null, data.ref ?? null];
      events.push({ position, eventId, stream, version, date, ref, recordedAt, data });
    }
    next = body['next'];
  }
  return events;
}

/** How often each ref stands in the ledger. */
export function byRef(events: readonly Told[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ref } of events) if (ref !== null) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  return counts;
}

/**
 * What is wrong with the order of a ledger: positions 1..n, versions 1..m of each stream in that order, times that
 * never run back, ids once.
 */
export function disorder(events: readonly Told[]): readonly string[] {
  const faults: string[] = [];
  const versions = new Map<string, number>();
  const ids = new Set<string>();
  let before = '';
  for (const [index, { position, stream, version, eventId, recordedAt }] of events.entries()) {
    const expected = (versions.get(stream) ?? 0) + 1;
    if (position !== index + 1) faults.push(`place ${String(index + 1)} holds position ${String(position)}`);
    if (version !== expected)
      faults.push(
        `position ${String(position)}: ${stream} goes to version ${String(version)}, not ${String(expected)}`,
      );
    if (ids.has(eventId)) faults.push(`event ${eventId} stands twice`);
    if (recordedAt < before) faults.push(`position ${String(position)} was recorded before the one before it`);
    versions.set(stream, version);
    ids.add(eventId);
    before = recordedAt;
  }
  return faults;
}

/** A response with its body read. */
export async function answered(asked: Promise<Response>): Promise<Answered> {
  const response = await asked;
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '') && text !== '' && !text.includes('\n{');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json ? (JSON.parse(text) as Answered['body']) : {},
  };
}
