/** Goal: the table of kinds of pledge acts does not contradict itself, and acts of one day are read in its order. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLEDGE_ACTION_KINDS, PLEDGE_KINDS, takenBackBy } from '../../../src/domain/fund/pledge/kinds/kinds.js';
import { membersOf } from '../../../src/domain/fund/pledge/pledge-action-members.js';
import { pledgeAsOf } from '../../../src/domain/fund/pledge/pledge-as-of.js';
import { pledgeMovements } from '../../../src/domain/fund/exports/iati/pledge-movements.js';
import { titleOf } from '../../../src/domain/fund/exports/iati/titles.js';
import { COLUMN_ACTS } from '../../../src/domain/contributions/columns.js';
import { attempts, live, start } from './acts.js';
import { FundLedger, money } from './given.js';

const kindsWhere = (holds: (row: (typeof PLEDGE_KINDS)[keyof typeof PLEDGE_KINDS]) => boolean) =>
  PLEDGE_ACTION_KINDS.filter((kind) => holds(PLEDGE_KINDS[kind]));
const kindsThatSay = (member: ReturnType<typeof membersOf>[number]) =>
  PLEDGE_ACTION_KINDS.filter((kind) => membersOf(kind).includes(member));

describe('given the table of kinds', () => {
  it('when a kind says an amount, then the table says of it what such an amount is, and of no other', () => {
    expect(kindsWhere(({ amount }) => amount !== null)).toEqual(kindsThatSay('amount'));
  });

  it('when an amount can be left open, then the kind takes it and can do without', () => {
    const open = kindsWhere(({ amount }) => amount?.leftOpen != null);
    expect(open.filter((kind) => PLEDGE_KINDS[kind].needs.includes('amount'))).toEqual([]);
    expect(open.filter((kind) => !membersOf(kind).includes('amount'))).toEqual([]);
  });

  it('when a kind has a value of its own, then it takes a valuation, and no other does', () => {
    expect(kindsWhere(({ valued }) => valued !== null)).toEqual(kindsThatSay('valuation'));
  });

  it('when the policy says whether a kind counts, then the act can say so, and no other can', () => {
    expect(kindsWhere(({ countsBy }) => countsBy !== null)).toEqual(kindsThatSay('counts'));
  });

  it('when a kind has the day of its target, then it needs one', () => {
    const undated = kindsWhere(({ dated }) => dated === 'by-target');
    expect(undated.filter((kind) => !PLEDGE_KINDS[kind].needs.includes('target'))).toEqual([]);
    expect(undated.length).toBeGreaterThan(0);
  });

  it('when a column of contributions stands for a kind, then an amount is all that the kind needs', () => {
    const needs = COLUMN_ACTS.flatMap((kind) => PLEDGE_KINDS[kind].needs.map((need) => [need].flat()));
    expect(needs.filter((choice) => !choice.includes('amount'))).toEqual([]);
  });

  it('when a cell below zero stands for a kind, then that one needs no more than an amount either', () => {
    const kinds = COLUMN_ACTS.map((kind) => takenBackBy(kind)).filter((kind) => kind !== null);
    const needs = kinds.flatMap((kind) => PLEDGE_KINDS[kind].needs.map((need) => [need].flat()));
    expect(needs.filter((choice) => !choice.includes('amount'))).toEqual([]);
  });
});

describe('given acts of one day', () => {
  it('when they were recorded the other way round, then what makes money owed is read first, and what ends it last', () => {
    const ledger = new FundLedger({ notes: 'counts' });
    ledger.pledge('p', 'USD 100', '2004-01-01');
    const kinds = ['reduction', 'payment', 'note-deposit', 'commitment', 'increase'] as const;
    for (const kind of kinds) ledger.act('p', kind, '2004-06-01', 'USD 1');
    expect(ledger.reading('p').acts.map(({ data }) => data.kind)).toEqual([...kinds].reverse());
  });
});

describe('given any life of a pledge', () => {
  it('when it is exported to IATI, then every transaction says in words what it records', () => {
    fc.assert(
      fc.property(start, attempts(), (from, script) => {
        const movements = pledgeMovements(live(from, script).ledger.reading('p'), '2029-12-31');
        const wordless = movements.filter((movement) => titleOf(movement) === movement.event.kind);
        expect(wordless.map(({ type, event }) => `${event.kind} ${type}`)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('given an agreement under a condition, and a contribution in kind', () => {
  const titles = (ledger: FundLedger): readonly string[] =>
    pledgeMovements(ledger.reading('p'), '2004-12-31').map((movement) => titleOf(movement));

  it('when the condition lapses, then the export says that the agreement lapsed with it', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2004-01-01');
    ledger.act('p', 'commitment', '2004-02-01', 'USD 100');
    ledger.act('p', 'condition-attached', '2004-03-01', 'USD 100', { condition: 'as others give' });
    ledger.act('p', 'condition-lapsed', '2004-04-01', 'USD 100');
    expect(titles(ledger).at(-1)).toBe('Agreement lapsed with the part whose condition lapsed');
  });

  it('when the contribution is taken back, then the export says so', () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2004-01-01');
    ledger.act('p', 'in-kind', '2004-02-01', 'USD 10');
    ledger.act('p', 'in-kind-reversal', '2004-03-01', 'USD 10');
    expect(titles(ledger)).toEqual(['Pledge announced', 'Contribution in kind', 'Contribution in kind taken back']);
  });
});

describe('given an allocation of which the bank kept a part, at the cost of the fund', () => {
  const allocated = () => {
    const ledger = new FundLedger();
    ledger.pledge('p', 'USD 100', '2004-01-01');
    ledger.receipt('r', 'USD 98', '2004-02-01');
    const also = { receipt: 'r', received: money('USD 98'), sent: money('USD 100') };
    const allocation = ledger.act('p', 'allocation', '2004-02-01', 'USD 100', also);
    return { ledger, allocation };
  };

  it('when it stands, then the charge of 2 is listed', () => {
    expect(pledgeAsOf(allocated().ledger.reading('p'), '2004-12-31').charges).toEqual([
      { currency: 'USD', minor: 200n },
    ]);
  });

  it('when it is reversed, then there is no charge from that day on', () => {
    const { ledger, allocation } = allocated();
    ledger.act('p', 'allocation-reversal', '2004-03-01', null, { target: allocation });
    expect(pledgeAsOf(ledger.reading('p'), '2004-02-29').charges).toEqual([{ currency: 'USD', minor: 200n }]);
    expect(pledgeAsOf(ledger.reading('p'), '2004-03-01').charges).toEqual([]);
  });
});
