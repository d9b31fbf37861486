/**
 * Goal: a table of contributions is read as it stands. Cells exactly, names and days by what its reader said, amounts
 * as the acts that say them; and what a table says is compared with what it said before, so that feeding it again never
 * records anything twice.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesOf, type RowChange } from '../../src/domain/contributions/row-changes.js';
import { readAmountCell } from '../../src/domain/contributions/amount-cell.js';
import { plus, unitsOver, ZERO } from '../../src/domain/number/exact.js';
import { checkOutstanding } from '../../src/domain/contributions/check-outstanding.js';
import { COLUMN_ACTS, type ContributionColumns } from '../../src/domain/contributions/columns.js';
import { rowItems, saidBy, type RowItem } from '../../src/domain/contributions/row-items.js';
import { layoutOf, type ContributionsLayout } from '../../src/domain/contributions/layout.js';
import { readColumns } from '../../src/domain/contributions/read-columns.js';
import { readContributionRow, type ContributionRow } from '../../src/domain/contributions/contribution-row.js';
import {
  correctionRef,
  evolveReadings,
  NOTHING_READ,
  type TableReadings,
} from '../../src/domain/contributions/table-readings.js';
import { rowId, rowName } from '../../src/domain/contributions/row-name.js';
import type { RecordedEvent } from '../../src/domain/event.js';
import type { Participant } from '../../src/domain/participants/participant.js';

const MAPPING = {
  donor: {
    column: 'party',
    aliases: { 'Arland*': 'AAA', Twin: [{ code: 'OLDD', until: '1992-12-31' }, { code: 'BBB' }] },
  },
  period: { year: 'year' },
  key: ['year', 'party'],
  currency: 'USD',
  pledge: 'agreed',
  acts: { payment: 'cash', 'in-kind': 'bilateral', 'note-deposit': 'notes', dispute: 'disputed' },
  earmarking: 'not-specified',
  checks: { outstanding: 'outstanding' },
};
const HEADINGS = ['year', 'party', 'agreed', 'cash', 'bilateral', 'notes', 'disputed', 'outstanding'];

function columnsFrom(more: object = {}): ContributionColumns {
  const read = readColumns({ ...MAPPING, ...more });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.columns;
}

function layout(columns = columnsFrom()): ContributionsLayout {
  const found = layoutOf(HEADINGS, columns);
  if ('faults' in found) throw new Error(JSON.stringify(found.faults));
  return found;
}

function state(code: string, name: string, to: string | null = null): [string, Participant] {
  const names = [{ from: null, names: { en: name } }];
  return [
    code,
    {
      code,
      kind: 'state',
      existed: { from: null, to },
      names,
      memberships: [],
      successions: [],
      attributes: [],
    } as unknown as Participant,
  ];
}
const register = new Map([
  state('AAA', 'Arland'),
  state('BBB', 'Borland'),
  state('CCC', 'Borland'),
  state('OLDD', 'Old Realm', '1993-01-01'),
]);

function read(cells: readonly string[], columns = columnsFrom()) {
  return readContributionRow({ line: 2, cells }, layout(columns), 'sea', register);
}

function row(...cells: string[]): ContributionRow {
  const found = read([...cells, ...Array<string>(HEADINGS.length - cells.length).fill('')]);
  if ('finding' in found) throw new Error(found.finding.detail);
  return found.row;
}

describe('given a cell', () => {
  const exact = fc.record({
    sign: fc.constantFrom('', '-'),
    whole: fc.bigInt({ min: 0n, max: 10n ** 20n }),
    fraction: fc.stringMatching(/^\d{0,12}$/),
    digits: fc.constantFrom(0, 2, 3),
  });

  it('when it has more digits than the currency, then amount and residue are together what it says, and the residue is at most half a unit', () => {
    fc.assert(
      fc.property(exact, ({ sign, whole, fraction, digits }) => {
        const cell = readAmountCell(`${sign}${String(whole)}${fraction === '' ? '' : `.${fraction}`}`, digits);
        const sum = plus({ units: cell?.minor ?? 0n, over: 10n ** BigInt(digits) }, cell?.residue ?? ZERO);
        const scale = 10n ** 15n;
        const said = BigInt(`${String(whole)}${fraction.padEnd(15, '0')}`) * (sign === '-' ? -1n : 1n);
        expect(unitsOver(sum, scale)).toBe(said);
        const units = unitsOver(cell?.residue ?? ZERO, scale);
        const twice = (units < 0n ? -units : units) * 2n;
        expect(twice <= scale / 10n ** BigInt(digits)).toBe(true);
      }),
    );
  });

  it.each([
    ['1.005', 101n],
    ['-1.005', -101n],
    ['1.0049', 100n],
    ['-0.0', 0n],
    ['', 0n],
    [' 12 ', 1200n],
    ['0007.5', 750n],
  ])('when it is "%s" of a currency with cents, then it is %s', (text, cents) => {
    expect(readAmountCell(text, 2)?.minor).toBe(cents);
  });

  it.each(['1,000', '1e5', '$5', '(5)', '+5', '-', 'n/a', '1.2.3', '١٢'])(
    'when it is "%s", then it is not guessed at',
    (text) => {
      expect(readAmountCell(text, 2)).toBeNull();
    },
  );
});

describe('given a mapping', () => {
  it('when all of it is wrong, then all of it is told at once', () => {
    const read = readColumns({
      ...MAPPING,
      donor: { column: '', as: 'guess' },
      earmarking: 'some',
      instrument: 'gift',
      pledge: 7,
      colour: 1,
      acts: { gift: 'x' },
    });
    const pointers = 'faults' in read ? read.faults.map(({ pointer }) => pointer) : [];
    expect(pointers.sort()).toEqual([
      '/acts/gift',
      '/colour',
      '/donor/as',
      '/donor/column',
      '/earmarking',
      '/instrument',
      '/pledge',
    ]);
    expect(readColumns(null)).toHaveProperty('faults');
  });

  it('when a heading is there twice or not at all, then the mapping does not fit', () => {
    expect(layoutOf([...HEADINGS, 'cash'], columnsFrom())).toMatchObject({
      faults: [{ detail: expect.stringContaining('heads two columns') }],
    });
    expect(layoutOf(HEADINGS.slice(1), columnsFrom())).toMatchObject({
      faults: [{ detail: expect.stringContaining('"year" is no heading') }],
    });
  });
});

describe('given the headings of a table', () => {
  it('when they have spaces around them, then they are the columns that the mapping names', () => {
    const spaced = layoutOf(
      HEADINGS.map((heading) => `  ${heading} `),
      columnsFrom(),
    );
    if ('faults' in spaced) throw new Error(JSON.stringify(spaced.faults));
    expect(spaced.width).toBe(HEADINGS.length);
    expect([...spaced.places].sort()).toEqual([...layout().places].sort());
  });

  it('when one is missing or there twice, then the fault names it, and what is there', () => {
    expect(layoutOf(['cash', ' cash '], columnsFrom({ acts: { payment: 'cash' }, checks: {} }))).toEqual({
      faults: [
        { pointer: '', detail: '"party" is no heading of the table (cash, cash)' },
        { pointer: '', detail: '"year" is no heading of the table (cash, cash)' },
        { pointer: '', detail: '"agreed" is no heading of the table (cash, cash)' },
        { pointer: '', detail: '"cash" heads two columns (cash, cash)' },
      ],
    });
  });
});

describe('given the key of a row', () => {
  it('then its name has a part for each cell, and its id is made of letters and digits, never longer than an id may be', () => {
    expect(rowName('mlf', ['1991', 'Côte  d’Ivoire', 'a/b'])).toBe('mlf/1991/Côte d’Ivoire/a-b');
    expect(rowId('mlf/1991/Australia')).toBe('mlf-1991-australia');
    expect(rowId('mlf/1998/Japan(*)')).toBe('mlf-1998-japan');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) =>
        expect(rowId(`mlf/${text}`)).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/),
      ),
    );
  });

  it('then names in other scripts, and long ones, still have ids of their own', () => {
    const names = ['mlf/2003/中国', 'mlf/2003/Россия', `mlf/2003/${'x'.repeat(80)}1`, `mlf/2003/${'x'.repeat(80)}2`];
    expect(new Set(names.map(rowId)).size).toBe(4);
  });
});

describe('given a row', () => {
  it('when it is of a year, then it is for all of it; an alias says whom it means, and until when', () => {
    expect(row('1992', 'Arland*', '5')).toMatchObject({
      donor: 'AAA',
      span: { from: '1992-01-01', to: '1992-12-31' },
      shownAs: null,
    });
    expect(row('1992', 'Twin', '5')).toMatchObject({ donor: 'OLDD', shownAs: 'Twin' });
    expect(row('1993', 'Twin', '5')).toMatchObject({ donor: 'BBB', shownAs: null });
  });

  it('when it has dates or a currency of its own, then these are read', () => {
    const columns = columnsFrom({
      period: { from: 'notes', to: 'disputed' },
      currency: { column: 'year' },
      acts: {},
      checks: {},
      key: ['party'],
    });
    expect(read(['JPY', 'Arland', '250.5', '', '', '2003-01-01', '2003-06-30', ''], columns)).toMatchObject({
      row: {
        name: 'sea/Arland',
        span: { from: '2003-01-01', to: '2003-06-30' },
        currency: 'JPY',
        pledged: 251n,
        rounded: 1,
      },
    });
  });

  it.each<[string, string[]]>([
    ['unknown-name', ['1992', 'Atlantis']],
    ['ambiguous-name', ['1992', 'Borland']],
    ['unreadable-date', ['92', 'Arland']],
    ['unreadable-amount', ['1992', 'Arland', '5', '', '', '', '', 'five']],
    ['unreadable-row', ['1992', '']],
  ])('when it cannot be read, then that is %s', (code, cells) => {
    expect(read([...cells, ...Array<string>(HEADINGS.length - cells.length).fill('')])).toMatchObject({
      finding: { code, line: 2 },
    });
  });

  it('when amounts are below zero, then each kind has the act that takes back', () => {
    const { items } = rowItems(row('1992', 'Arland', '10', '-1', '-2', '-3', '-4'), columnsFrom());
    expect(items.map(({ ref, says }) => [ref, 'kind' in says ? says.kind : says.type])).toEqual([
      ['sea/1992/Arland', 'pledge-announced'],
      ['sea/1992/Arland/payment', 'payment-reversal'],
      ['sea/1992/Arland/in-kind', 'in-kind-reversal'],
      ['sea/1992/Arland/note-deposit', 'note-return'],
      ['sea/1992/Arland/dispute', 'dispute-resolution'],
    ]);
    for (const { says } of items) expect(says.amount?.value.startsWith('-')).toBe(false);
  });

  it('when an amount below zero has no act, then all of the row is left', () => {
    const columns = columnsFrom({ acts: { refund: 'cash', payment: 'notes' } });
    const found = read(['1992', 'Arland', '10', '-1', '', '5', '', ''], columns);
    if ('finding' in found) throw new Error(found.finding.detail);
    expect(rowItems(found.row, columns)).toMatchObject({ items: [], findings: [{ code: 'negative-cell' }] });
  });

  it('when its figure of outstanding is what the other cells make, then nothing is told; else both figures are', () => {
    expect(
      checkOutstanding(row('1996', 'Arland', '11159474.0', '9521524.0', '944662.0', '0.0', '693288.0', '0.0')),
    ).toBeNull();
    expect(checkOutstanding(row('1993', 'Arland', '100', '90', '20', '', '', '-10.00'))).toBeNull();
    expect(checkOutstanding(row('1993', 'Arland', '100', '90'))).toBeNull();
    expect(checkOutstanding(row('1993', 'Arland', '100', '90', '', '', '', '11'))).toMatchObject({
      computed: '10.00',
      difference: '1.00',
    });
  });
});

describe('given what a table said before', () => {
  const amount = fc.constantFrom('', '0.0', '5', '7.25', '-3');
  const cells = fc.tuple(fc.constantFrom('', '10', '20'), amount, amount, amount);
  let position = 0;

  /** Plays changes as the ledger would record them. */
  function played(readings: TableReadings, changes: readonly RowChange[]): TableReadings {
    return changes.reduce((all, change) => evolveReadings(all, eventOf(change)), readings);
  }
  function eventOf(change: RowChange): RecordedEvent {
    position += 1;
    const envelope = {
      eventId: `e${String(position)}`,
      position,
      version: 1,
      stream: '',
      recordedAt: '',
      date: null,
      source: null,
    };
    const dataOf = ({ ref, says }: { ref: string; says: RowItem['says'] }) => {
      const earmarking = 'bucket' in says ? [{ bucket: says.bucket, amount: says.amount }] : [];
      return { type: says.type, data: { ...says, ref, earmarking } };
    };
    if (change.change === 'record') return { ...envelope, ...dataOf(change) } as unknown as RecordedEvent;
    const data = { target: change.event, reason: '', ref: correctionRef(change.ref, change.corrections) };
    if (change.change === 'annul') return { ...envelope, type: 'event-annulled', data };
    return { ...envelope, type: 'event-replaced', data: { ...data, with: dataOf(change) } } as unknown as RecordedEvent;
  }
  const of = (texts: readonly string[]): { row: ContributionRow; items: readonly RowItem[] } => {
    const its = row('2003', 'Arland', ...texts);
    return { row: its, items: rowItems(its, columnsFrom()).items };
  };

  it('when any editions of a row are fed one after the other, then each, fed again, changes nothing, and no correction has the name of another', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (editions) => {
        let readings = NOTHING_READ;
        const refs: string[] = [];
        for (const texts of editions) {
          const { row: its, items } = of(texts);
          const { changes } = changesOf(its, items, readings);
          for (const each of changes)
            if (each.change !== 'record') refs.push(correctionRef(each.ref, each.corrections));
          readings = played(readings, changes);
          const again = changesOf(its, items, readings);
          expect(again).toMatchObject({ changes: [], findings: [], remarks: [], unchanged: items.length });
        }
        expect(new Set(refs).size).toBe(refs.length);
      }),
    );
  });

  it('when a person annulled an act, then the table that still says it does not bring it back', () => {
    const { row: its, items } = of(['10', '5', '', '']);
    const readings = played(NOTHING_READ, changesOf(its, items, NOTHING_READ).changes);
    const payment = readings.get('sea/2003/Arland/payment')?.event ?? '';
    const envelope = {
      eventId: 'hand',
      position: 99,
      version: 3,
      stream: '',
      recordedAt: '',
      date: null,
      source: null,
    };
    const annulled = evolveReadings(readings, {
      ...envelope,
      type: 'event-annulled',
      data: { target: payment, reason: '', ref: 'letter/7' },
    });
    expect(changesOf(its, items, annulled)).toMatchObject({ changes: [], remarks: [{ code: 'overruled' }] });
    const later = of(['10', '7.25', '', '']);
    expect(changesOf(later.row, later.items, annulled)).toMatchObject({
      changes: [],
      findings: [{ code: 'corrected-by-hand' }],
    });
  });

  it('when a pledge is for a use, then it is known again by that; by another use in the mapping it is another', () => {
    const its = (earmarking: string) => rowItems(row('2003', 'Arland', '10'), columnsFrom({ earmarking })).items;
    const one = row('2003', 'Arland', '10');
    const readings = played(NOTHING_READ, changesOf(one, its('earmarked'), NOTHING_READ).changes);
    expect(changesOf(one, its('earmarked'), readings)).toMatchObject({ changes: [], unchanged: 1 });
    for (const other of ['general-purpose', 'not-specified'])
      expect(changesOf(one, its(other), readings).changes).toMatchObject([
        { change: 'replace', says: { bucket: other } },
      ]);
  });

  it.each<[string, readonly string[], string | null]>([
    ['one use', ['earmarked'], 'earmarked'],
    ['one use in two parts', ['earmarked', 'earmarked'], 'earmarked'],
    ['two uses, which no table can say', ['earmarked', 'general-purpose'], null],
    ['none', [], 'not-specified'],
  ])('when what is recorded has %s, then that is what it says', (_, buckets, bucket) => {
    const earmarking = buckets.map((each) => ({ bucket: each, amount: { value: '5.00', currency: 'USD' } }));
    const data = { donor: 'AAA', amount: null, date: '2003-12-31', period: null, instrument: 'grant', earmarking };
    const recorded = { type: 'pledge-announced', data } as unknown as Parameters<typeof saidBy>[0];
    expect(saidBy(recorded)).toMatchObject({ type: 'pledge-announced', bucket });
  });

  it('when a pledge was recorded without the name of a row, then the table does not know it', () => {
    const [pledge] = of(['10', '', '', '']).items;
    if (pledge === undefined) throw new Error('no pledge');
    const event = eventOf({ change: 'record', ...pledge });
    const unnamed = { ...event, data: { ...event.data, ref: null } } as RecordedEvent;
    expect(evolveReadings(NOTHING_READ, unnamed).size).toBe(0);
    expect([...evolveReadings(NOTHING_READ, event).keys()]).toEqual(['sea/2003/Arland']);
  });

  it('when the stream has acts from elsewhere, then the table leaves them alone', () => {
    const { row: its, items } = of(['10', '', '', '']);
    const says = {
      type: 'pledge-action-recorded',
      kind: 'payment',
      amount: { value: '1.00', currency: 'USD' },
      date: '2003-05-01',
      period: null,
    } as const;
    const readings = played(NOTHING_READ, [{ change: 'record', ref: 'bank/2003/Arland/payment', says }]);
    expect(changesOf(its, items, readings).changes).toMatchObject([{ change: 'record', ref: 'sea/2003/Arland' }]);
  });
});

it('every kind of act that a column can hold is in the document', async () => {
  const { readFileSync } = await import('node:fs');
  const document = readFileSync(new URL('../../docs/contributions.md', import.meta.url), 'utf8');
  expect(COLUMN_ACTS.filter((kind) => !document.includes(`\`${kind}\``))).toEqual([]);
});
