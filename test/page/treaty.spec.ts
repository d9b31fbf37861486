/**
 * Goal: the view of a treaty says what the API answers: its table cell by cell, its counts, its tally; in whatever
 * language, on whatever day, as known at whatever position.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EntryIntoForceAnswer } from '../../src/treaties/entry-into-force.answer.js';
import type { StatusAnswer, StatusRowAnswer } from '../../src/treaties/status/status.answer.js';
import { HISTORIES, type Histories } from '../../src/platform/http/serve.js';
import type { Language } from '../../src/page/language.js';
import { shortDate } from '../../web/words/dates.js';
import { kindWords } from '../../web/words/kinds.words.js';
import { standingWords } from '../../web/words/standings.words.js';
import { statusTableWords } from '../../web/parts/status-table/status-table.words.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runs } from '../support/runs.js';

let service: TestApp;
let head: number;
beforeAll(async () => {
  service = await startTestApp();
  await service.app.get<Histories>(HISTORIES, { strict: false }).loadIfEmpty(undefined, 'all');
  head = (await asked<StatusAnswer>('/v1/treaties/uncac/status')).at;
}, 240_000);
afterAll(async () => service.stop());

async function asked<A>(path: string): Promise<A> {
  const response = await service.inject({ url: path, headers: { accept: 'application/json' } });
  expect(response.statusCode).toBe(200);
  return JSON.parse(response.body) as A;
}

async function page(path: string): Promise<string> {
  const response = await service.inject({ url: path, headers: { accept: 'text/html' } });
  expect([path, response.statusCode]).toStrictEqual([path, 200]);
  return response.body;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** What a reader reads of a piece of the page; what only a screen reader says is left out, and so are footnotes. */
function readable(html: string): string {
  return html
    .replace(/<span class="sr">.*?<\/span>|<a class="fn".*?<\/a>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll('\u00a0', ' ')
    .trim();
}

interface Row {
  readonly code: string;
  readonly cells: readonly string[];
  readonly links: readonly string[];
}

/** The rows of the status table that are shown. */
function rowsIn(html: string): readonly Row[] {
  return [...html.matchAll(/<tr id="row-([^"]+)"([^>]*)>(.*?)<\/tr>/gs)]
    .filter(([, , attributes = '']) => !/\bhidden\b/.test(attributes))
    .map(([, code = '', , content = '']) => ({
      code,
      cells: [...content.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => readable(cell)),
      links: [...content.matchAll(/\/events\/([0-9a-f-]+)/g)].map(([, event = '']) => event),
    }));
}

function dateIn(language: Language, act: { readonly date: string; readonly dayKnown?: false } | null): string {
  if (act === null) return '';
  return `${act.dayKnown === false ? '≤ ' : ''}${shortDate(language, act.date)}`.replaceAll('\u00a0', ' ');
}

/** What a row reads, from the answers alone. */
function cellsOf(row: StatusRowAnswer, { proof }: EntryIntoForceAnswer, language: Language): readonly string[] {
  const { instrument, standing, inForceSince, withdrawal, stints } = row;
  const left = (text: string) => (standing === 'withdrawn' ? `[${text}]` : text);
  const until = withdrawal?.effective ?? stints.at(-1)?.until ?? null;
  const since =
    inForceSince === null
      ? ''
      : dateIn(language, {
          date: inForceSince,
          ...(row.inForceEarliest === undefined ? {} : { dayKnown: false as const }),
        });
  const number = instrument === null ? undefined : proof.find(({ event }) => event === instrument.event)?.number;
  const ended = until === null ? '' : `${statusTableWords.until[language]} ${dateIn(language, { date: until })}`;
  return [
    standingWords[standing][language],
    dateIn(language, row.signature),
    instrument === null ? '' : `${left(dateIn(language, instrument))} ${kindWords[instrument.kind][language]}`,
    number === undefined ? '' : String(number),
    since === '' ? '' : `${left(since)} ${ended}`.trim(),
  ];
}

const TREATIES = ['uncac', 'untoc', 'untoc-firearms', 'rome-statute', 'paris-agreement', 'un-charter', 'cptpp', 'ctbt'];

describe('the status table of a treaty', () => {
  it.each(['en', 'fr'] as const)('equals the answer of the API cell by cell, in %s', async (language) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TREATIES),
        fc.date({ min: new Date('1946-01-01'), max: new Date('2026-11-01'), noInvalidDate: true }),
        fc.double({ min: 0.93, max: 1, noNaN: true }),
        async (treaty, day, share) => {
          const times = `asOf=${day.toISOString().slice(0, 10)}&at=${String(Math.ceil(head * share))}`;
          const response = await service.inject({ url: `/v1/treaties/${treaty}/status?${times}` });
          fc.pre(response.statusCode === 200);
          const status = JSON.parse(response.body) as StatusAnswer;
          const entry = await asked<EntryIntoForceAnswer>(`/v1/treaties/${treaty}/entry-into-force?${times}`);
          const html = await page(`${language === 'en' ? '' : `/${language}`}/treaties/${treaty}?${times}`);
          if (html.includes('class="state not-adopted"')) return;
          const rows = new Map(rowsIn(html).map((row) => [row.code, row]));

          expect([...rows.keys()].sort()).toStrictEqual(status.participants.map(({ code }) => code).sort());
          for (const row of status.participants) {
            const shown = rows.get(row.code);
            expect([row.code, ...(shown?.cells.slice(1) ?? [])]).toStrictEqual([
              row.code,
              ...cellsOf(row, entry, language),
            ]);
            for (const act of [row.signature, row.instrument])
              if (act !== null) expect(shown?.links).toContain(act.event);
          }
        },
      ),
      runs(12),
    );
  });

  it('shows the rows that are asked for, and counts those of each standing', async () => {
    const { participants } = await asked<StatusAnswer>('/v1/treaties/uncac/status?asOf=2005-07-25');
    const html = await page('/treaties/uncac?asOf=2005-07-25&show=contracting');
    const contracting = participants.filter(({ standing }) => standing === 'contracting').map(({ code }) => code);

    expect(
      rowsIn(html)
        .map(({ code }) => code)
        .sort(),
    ).toStrictEqual([...contracting].sort());
    expect([...html.matchAll(/<a class="chip".*?<\/a>/g)].map(([chip]) => readable(chip))).toStrictEqual([
      `All ${String(participants.length)}`,
      'Contracting 29',
      'Signatories only 96',
      'Others 3',
    ]);
  });

  it('finds a participant by a part of its name, whatever its marks, and by its code', async () => {
    const found = async (q: string) =>
      rowsIn(await page(`/treaties/uncac?asOf=2014-07-06&q=${encodeURIComponent(q)}`)).map(({ code }) => code);

    expect(await found('cote d’ivoire')).toStrictEqual(await found('Côte d’Ivoire'));
    expect(await found('ECU')).toStrictEqual(['ECU']);
    expect(await found('ecuad')).toStrictEqual(['ECU']);
    expect(await page('/treaties/uncac?asOf=2014-07-06&q=Atlantis')).toContain('No participant matches.');
  });

  it('is sorted by what is asked for, and says so; who has none stands last', async () => {
    const html = await page('/treaties/uncac?asOf=2005-07-25&sort=-number');
    const numbers = rowsIn(html).map(({ cells }) => Number(cells[4]));

    expect(numbers.slice(0, 29)).toStrictEqual(Array.from({ length: 29 }, (_, index) => 29 - index));
    expect(numbers.slice(29).every((each) => each === 0)).toBe(true);
    expect(html).toMatch(/data-order="number" aria-sort="descending"/);
  });

  it('follows the alphabet of the language', async () => {
    const names = rowsIn(await page('/es/treaties/uncac?asOf=2014-07-06')).map(({ cells }) => cells[0] ?? '');

    expect(names).toStrictEqual([...names].sort(new Intl.Collator('es').compare));
    expect(names).toContain('Ecuador');
  });

  it('refuses an unknown order', async () => {
    const response = await service.inject({ url: '/treaties/uncac?sort=colour', headers: { accept: 'text/html' } });

    expect(response.statusCode).toBe(400);
  });
});

describe('the view of a treaty', () => {
  it('answers for UNCAC when it enters into force, who decided it, and what was known a week before', async () => {
    const fixed = readable(await page('/treaties/uncac?asOf=2005-09-20'));
    const before = readable(await page('/treaties/uncac?asOf=2005-09-08'));

    expect(fixed).toContain('Not yet in force; it enters into force on 14 December 2005.');
    expect(fixed).toContain('On 15 September 2005 Ecuador deposited the 30th instrument.');
    expect(before).toContain('Not in force: 29 of the 30 instruments needed are deposited. One more is missing.');
  });

  it('has a cell for each instrument that counts, which leads to its act', async () => {
    const { proof } = await asked<EntryIntoForceAnswer>('/v1/treaties/uncac/entry-into-force?asOf=2005-07-25');
    const html = await page('/treaties/uncac?asOf=2005-07-25');
    const tally = /<section class="tally row".*?<\/section>/s.exec(html)?.[0] ?? '';

    expect([...tally.matchAll(/\/events\/([0-9a-f-]+)/g)].map(([, event]) => event)).toStrictEqual(
      proof.map(({ event }) => event),
    );
    expect(tally.match(/class="open"/g)).toHaveLength(1);
  });

  it('says of a treaty of which only a part is known that there may be more', async () => {
    const html = await page('/treaties/ctbt?asOf=2020-01-01');

    expect(readable(html)).toContain('Missing: China, Egypt, India, Iran (Islamic Republic of), Israel, Pakistan');
    expect(html).toMatch(/<tr class="beyond">/);
    expect(html).toMatch(/<li class="tail"/);
  });

  it('says of a treaty that is not adopted on the day no more than that', async () => {
    const html = await page('/treaties/uncac?asOf=2003-01-01');

    expect(readable(html)).toContain(
      'On 1 January 2003 this treaty had not been adopted; that was on 31 October 2003.',
    );
    expect(html).not.toMatch(/id="table"|class="tally/);
  });

  it('draws both thresholds of the Paris Agreement, and what the weights of the Kyoto Protocol lack', async () => {
    const paris = readable(await page('/treaties/paris-agreement?asOf=2016-10-05'));
    const kyoto = readable(await page('/treaties/kyoto-protocol?asOf=2004-01-01'));

    expect(paris).toContain('58.8301 per cent; 55 are needed');
    expect(kyoto).toContain('119 instruments are deposited, which stand for 44.3851 of the 55 per cent needed');
  });
});
