/**
 * Goal: what the views of the past show is what the API answers, cell by cell: all acts of a treaty, one event, what
 * changed between two states of knowledge, one participant, the ledger.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runs } from '../support/runs.js';
import { cellsOf, textOf } from './cells.js';
import { shortDate } from '../../web/words/dates.js';

let service: TestApp;
beforeAll(async () => {
  service = await startTestApp();
  await service.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, 'load');
}, 240_000);
afterAll(async () => service.stop());

async function page(url: string): Promise<string> {
  const { statusCode, payload } = await service.inject({ url, headers: { accept: 'text/html' } });
  expect([url, statusCode]).toStrictEqual([url, 200]);
  return payload;
}

async function api<A>(url: string): Promise<A> {
  return (await service.inject({ url })).json<A>();
}

const short = (date: string | null) => (date === null ? '–' : shortDate('en', date));

interface Dated {
  readonly date: string;
  readonly event: string;
}

interface Row {
  readonly code: string;
  readonly treaty: string;
  readonly standing: string;
  readonly signature: Dated | null;
  readonly instrument: (Dated & { readonly kind: string }) | null;
  readonly inForceSince: string | null;
}

interface HistoryEvent {
  readonly eventId: string;
  readonly position: number;
  readonly type: string;
  readonly date: string | null;
  readonly recordedAt: string;
  readonly hash: string;
  readonly source: { readonly document: string } | null;
  readonly data: { readonly participant?: string; readonly kind?: string };
}

const TREATIES = ['untoc', 'uncac', 'untoc-firearms'];
const position = fc.integer({ min: 300, max: 1500 });
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2014-07-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('all acts of a treaty', () => {
  it('show each event of its history at any position', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TREATIES), position, async (treaty, at) => {
        const { events } = await api<{ events: HistoryEvent[] }>(`/v1/treaties/${treaty}/history?at=${at}`);
        const pages = Math.max(1, Math.ceil(events.length / 100));
        const rows: (readonly string[])[] = [];
        for (let part = 1; part <= pages; part += 1)
          rows.push(...cellsOf(await page(`/treaties/${treaty}/acts?at=${at}&page=${part}`), 'all-acts'));
        const shown = rows
          .filter((row) => row.length === 6)
          .map(([, , date, known, recorded]) => [date, known, recorded]);
        const wanted = events.map((event) => [
          event.date === null ? 'Without a legal date' : short(event.date),
          event.position.toLocaleString('en'),
          short(event.recordedAt.slice(0, 10)),
        ]);
        expect(sorted(shown)).toStrictEqual(sorted(wanted));
      }),
      runs(3),
    );
  });

  it('can be those of one kind and of one participant', async () => {
    const rows = cellsOf(await page('/treaties/uncac/acts?kind=succession&participant=MNE'), 'all-acts');

    expect(rows.map((row) => row.slice(0, 3))).toStrictEqual([
      ['Montenegro', 'succession with effect from 3\u00a0Jun\u00a02006', '23\u00a0Oct\u00a02006'],
    ]);
  });
});

describe('one event', () => {
  it('says what was recorded, when, by whom, from what, and its hash', async () => {
    const { events } = await api<{ events: HistoryEvent[] }>('/v1/treaties/untoc/history');
    const montenegro = events.find(({ data }) => data.participant === 'MNE');
    const html = await page(`/events/${montenegro?.eventId ?? ''}`);
    const said = textOf(html).replaceAll('\u00a0', ' ');

    expect(said).toContain('Montenegro: succession on 23 October 2006 (the Organized Crime Convention)');
    expect(said).toContain('with effect from 3 June 2006');
    expect(said).toContain(montenegro?.hash);
    expect(said).toContain(montenegro?.source?.document);
    expect(said).toContain('It stands as it was recorded');
  });

  it('is refused as a page where the ledger has none', async () => {
    const { statusCode, payload } = await service.inject({ url: '/events/x', headers: { accept: 'text/html' } });

    expect(statusCode).toBe(404);
    expect(textOf(payload)).toContain('Unknown event');
  });
});

describe('what changed', () => {
  interface Status {
    readonly participants: readonly Row[];
    readonly counts: Record<'signatories' | 'contracting' | 'parties', { total: number }>;
  }

  it('shows each participant whose row differs, and the counts of both states, at any two positions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TREATIES), position, position, day, async (treaty, one, other, asOf) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const at = (position: number) => api<Status>(`/v1/treaties/${treaty}/status?asOf=${asOf}&at=${position}`);
        const [before, after] = [await at(from), await at(to)];
        const html = await page(`/treaties/${treaty}/changes?asOf=${asOf}&from=${from}&to=${to}`);
        const standings = (status: Status) => new Map(status.participants.map((row) => [row.code, standingIn(row)]));
        const [earlier, later] = [standings(before), standings(after)];
        const wanted = [...later]
          .filter(([code, now]) => (earlier.get(code) ?? 'has not acted') !== now)
          .map(([code, now]) => [earlier.get(code) ?? 'nothing recorded', now]);

        expect(sorted(cellsOf(html, 'changed').map((row) => row.slice(1, 3)))).toStrictEqual(sorted(wanted));
        for (const counts of [before.counts, after.counts])
          expect(textOf(html)).toContain(`Parties ${counts.parties.total} Contracting ${counts.contracting.total}`);
      }),
      runs(4),
    );
  });

  it('shows each difference of /v1/changes, with the positions of the events that made it so', async () => {
    interface Changes {
      readonly changes: readonly { readonly events: readonly string[] }[];
      readonly events: readonly { readonly eventId: string; readonly position: number }[];
    }
    const { changes, events } = await api<Changes>('/v1/changes?from=1100&to=1130&treaty=uncac');
    const place = new Map(events.map(({ eventId, position: at }) => [eventId, at.toLocaleString('en')]));
    const rows = cellsOf(await page('/treaties/uncac/changes?from=1100&to=1130'), 'each-day');

    expect(changes.length).toBeGreaterThan(0);
    expect(rows.map((row) => row[4])).toStrictEqual(
      changes.map((change) => change.events.map((event) => place.get(event)).join(' ')),
    );
  });

  it('tells UNTOC before and after the notification of Montenegro', async () => {
    const { events } = await api<{ events: HistoryEvent[] }>('/v1/treaties/untoc/history');
    const at = events.find(({ data }) => data.participant === 'MNE')?.position ?? 0;
    const html = await page(`/treaties/untoc/changes?asOf=2006-10-24&from=${at - 1}&to=${at}`);

    expect(cellsOf(html, 'changed').map((row) => row.slice(0, 4))).toStrictEqual([
      ['Montenegro', 'nothing recorded', 'party since 3\u00a0Jun\u00a02006', at.toLocaleString('en')],
    ]);
  });

  it('compares by itself where nothing is named, and says so where both states are alike', async () => {
    expect(textOf(await page('/treaties/uncac/changes'))).toContain('Two states of knowledge, one day');
    expect(textOf(await page('/treaties/uncac/changes?from=1500&to=1500'))).toContain(
      'For this day both states say the same of every row.',
    );
    expect(textOf(await page('/participants/MNE/changes?from=1100'))).toContain('Two states of knowledge, one day');
  });
});

describe('one participant', () => {
  it('shows each treaty with the dates of the API on any day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('ECU', 'MNE', 'FRA', 'EU', 'SRB'), day, async (code, asOf) => {
        const { treaties } = await api<{ treaties: Row[] }>(`/v1/participants/${code}?asOf=${asOf}`);
        const rows = cellsOf(await page(`/participants/${code}?asOf=${asOf}`), 'lives');
        const shown = rows.map((row) => [row[2], row[3]?.split(' ')[0], row[4]]);
        const wanted = treaties.map(({ signature, instrument, inForceSince }) => [
          short(signature?.date ?? null),
          short(instrument?.date ?? null),
          short(inForceSince),
        ]);
        expect(sorted(shown)).toStrictEqual(sorted(wanted));
      }),
      runs(4),
    );
  });
});

describe('the ledger', () => {
  it('shows the last events and those after any position, the last recorded first', async () => {
    const { events } = await api<{ events: { id: string }[] }>('/v1/events?after=700&limit=50');
    const html = await page('/ledger?after=700');
    const shown = [...html.matchAll(/<a class="p num" href="\/events\/([^"]+)"/gu)].map(([, id]) => id);

    expect(shown).toStrictEqual(events.map(({ id }) => id).reverse());
    expect(textOf(await page('/ledger?at=300'))).toContain('300 events are recorded in this ledger');
  });
});

function standingIn({ standing, signature, instrument, inForceSince }: Row): string {
  const since = { party: inForceSince, contracting: instrument?.date, signatory: signature?.date }[standing] ?? null;
  const word = standing === 'none' ? 'has not acted' : standing;
  return since === null ? word : `${word} since ${short(since)}`;
}

function sorted(rows: readonly (readonly (string | undefined)[])[]): readonly string[] {
  return rows.map((row) => row.join(' | ')).sort();
}
