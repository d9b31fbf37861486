/** Goal: the table of kinds of pledge acts does not contradict itself, and acts of one day are read in its order. */
import { describe, expect, it } from '@jest/globals';
import { PLEDGE_ACTION_KINDS, PLEDGE_KINDS, takenBackBy } from '../../../src/domain/fund/pledge/kinds/kinds.js';
import { membersOf } from '../../../src/domain/fund/pledge/pledge-action-members.js';
import { COLUMN_ACTS } from '../../../src/domain/contributions/columns.js';
import { FundLedger } from './pledge-facts.js';

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
