import type { Draft, Envelope } from '../../src/ledger/envelope.js';
import type { Companion, Folder, Ledger, LedgerWrite, Written } from '../../src/ledger/ledger.js';

/** A plain event of these tests: a number noted on a stream. */
export function note(stream: string, n: number, more: Partial<Draft> = {}): Draft {
  return { stream, type: 'noted', schema: 1, date: '2005-07-25', source: null, ref: null, data: { n }, ...more };
}

/** A write that notes these numbers on a stream. */
export function noting(
  stream: string,
  numbers: readonly number[],
  more: Partial<LedgerWrite<number>> = {},
): LedgerWrite<number> {
  return {
    actor: 'tester',
    decide: async () => ({ events: numbers.map((n) => note(stream, n)), result: numbers.length }),
    ...more,
  };
}

/** The numbers noted, in order; states are never changed. */
export const NUMBERS: Folder<readonly number[]> = {
  name: 'numbers',
  types: ['noted'],
  initial: [],
  evolve: (state, event) => [...state, event.data['n'] as number],
};

/**
 * One posting for each note: its number, on an account named after the stream. What it derived from is in the
 * participant's column.
 */
export const POSTINGS: Companion = {
  table: 'postings',
  law: 1,
  columns: [
    { name: 'position', type: 'bigint' },
    { name: 'ordinal', type: 'integer' },
    { name: 'account', type: 'text' },
    { name: 'participant', type: 'text' },
    { name: 'organisation', type: 'boolean' },
    { name: 'date', type: 'date' },
    { name: 'delta', type: 'integer' },
  ],
  derive: async (event, before, after) => {
    if (event.data['n'] === -666) throw new Error('no posting can be derived');
    const [old, now] = await Promise.all([before, after].map((view) => view.fold(NUMBERS, { stream: event.stream })));
    return [
      [
        event.position,
        1,
        event.stream,
        `${String(old?.version)}>${String(now?.version)}`,
        false,
        event.date,
        event.data['n'],
      ],
    ];
  },
};

/** Every event of a ledger, in order. */
export async function all(ledger: Ledger, from: Partial<Parameters<Ledger['read']>[0]> = {}): Promise<Envelope[]> {
  const events: Envelope[] = [];
  for await (const page of ledger.read({ after: 0, ...from })) events.push(...page);
  return events;
}

/** The position of what was recorded; a failure where it was not. */
export function recorded(written: Written<unknown>): number {
  if (written.outcome !== 'recorded') throw new Error(`not recorded but ${written.outcome}`);
  return written.position;
}
