/**
 * Goal: the real tables of five treaties (UN Treaty Collection, as observed) recorded act by act give the published
 * figures: A/60/131, paras. 4 and 11, and the counts of deposits and parties at five year ends.
 */
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TreatyAction } from '../../src/domain/treaty/model/action.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import { Depositary } from './support/depositary.js';
import { participant, registerOf, treaty } from './support/world.js';

const TABLES = join('..', 'shared', 'data', 'untc', 'actions.csv');
const there = existsSync(TABLES);

interface Row {
  readonly treaty: string;
  readonly participant: string;
  readonly action: string;
  readonly date: string;
}
const EU = 'European Union';
// Member States of the European Community on 21 May 2004, when it approved UNTOC, that had deposited by then.
const MEMBERS = ['Spain', 'France', 'Finland', 'Austria', 'Sweden', 'Belgium', 'Denmark', 'Portugal', 'Netherlands'];
const crime = (count: number): Partial<Treaty> => ({
  entryIntoForce: { when: { instruments: { count } }, then: { days: 90 }, organisations: 'not-additional-to-members' },
  closed: null,
});
const TREATIES: readonly (readonly [string, Partial<Treaty>])[] = [
  ['18-12', { ...crime(40), adopted: '2000-11-15', opened: '2000-12-12' }],
  ['18-12-a', { ...crime(40), adopted: '2000-11-15', opened: '2000-12-12', parent: '18-12' }],
  ['18-12-b', { ...crime(40), adopted: '2000-11-15', opened: '2000-12-12', parent: '18-12' }],
  ['18-12-c', { ...crime(40), adopted: '2001-05-31', opened: '2001-07-02', parent: '18-12' }],
  ['18-14', { ...crime(30), adopted: '2003-10-31', opened: '2003-12-09' }],
];

/** The five treaties as their tables have them, each row put through `decide` in the order of its date. */
function recorded(): ReadonlyMap<string, Depositary> {
  const rows = parse(readFileSync(TABLES, 'utf8'), { columns: true }) as unknown as readonly Row[];
  const ours = rows.filter((row) => TREATIES.some(([id]) => id === row.treaty));
  const names = [...new Set([...ours.map((row) => row.participant), ...MEMBERS, EU])];
  const memberships = (name: string) =>
    MEMBERS.includes(name) ? [{ organisation: EU, from: '1995-01-01', to: null }] : [];
  const register = registerOf(
    ...names.map((name) =>
      participant(name, { kind: name === EU ? 'regional-organisation' : 'state', memberships: memberships(name) }),
    ),
  );
  const offices = new Map<string, Depositary>();
  for (const [id, also] of TREATIES) {
    const office = new Depositary(treaty({ id, ...also }), register, offices.get(also.parent ?? '') ?? null);
    offices.set(id, office);
    const order = (row: Row) => `${row.date} ${row.participant === EU ? 1 : 0} ${row.action === 'Signature' ? 0 : 1}`;
    for (const row of ours.filter((each) => each.treaty === id).sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
      const kind = row.action.toLowerCase() as TreatyAction['kind'];
      const effective = kind === 'succession' ? '2006-06-03' : null;
      const also = { effective, despite: ['not-signed' as const], note: 'as the table has it' };
      office.given(kind, row.participant, row.date, also);
    }
  }
  return offices;
}

describe('given the tables of the five crime treaties', () => {
  if (!there) {
    it('when they are not beside the project, then nothing is checked', () => {
      console.warn(`${TABLES} is not here: the tables of the UN Treaty Collection are not checked.`);
    });
    return;
  }
  const offices = recorded();
  const of = (id: string): Depositary => {
    const office = offices.get(id);
    if (office === undefined) throw new Error(`no treaty ${id}`);
    return office;
  };

  it.each([
    ['18-12', 107],
    ['18-12-a', 86],
    ['18-12-b', 77],
    ['18-12-c', 43],
    ['18-14', 29],
  ])('when %s is asked about on 2005-07-25, then %d have deposited (A/60/131)', (id, deposited) => {
    expect(of(id).status('2005-07-25').counts.contracting.total).toBe(deposited);
  });

  it('when UNCAC is asked about on that day, then it has 124 signatories and no parties', () => {
    expect(of('18-14').counts('2005-07-25')).toBe('124/29/0/29');
    expect(of('18-14').counts('2005-12-14')).toMatch(/\/39\/36\/39$/);
  });

  it.each([
    ['18-12', '59/56 97/95 115/114 147/147 158/158'],
    ['18-12-a', '45/45 77/77 95/95 124/124 142/142'],
    ['18-12-b', '40/0 65/65 85/84 117/117 126/126'],
    ['18-12-c', '12/0 32/0 47/45 77/77 83/83'],
    ['18-14', '1/0 15/0 40/37 129/128 148/148'],
  ])('when %s is asked about on five year ends, then deposits and parties are %s', (id, expected) => {
    const pairs = ['2003', '2004', '2005', '2008', '2010'].map((year) => {
      const { contracting, parties } = of(id).status(`${year}-12-31`).counts;
      return `${String(contracting.total)}/${String(parties.total)}`;
    });
    expect(pairs.join(' ')).toBe(expected);
  });

  it('when the notes are read, then only two ratifications stand without a signature', () => {
    const irregular = [...offices.values()].flatMap((office) =>
      office
        .status('2014-12-31')
        .participants.flatMap(({ name, notes }) => notes.filter((each) => each.irregular.length > 0).map(() => name)),
    );
    expect(irregular).toEqual(['Name of Antigua and Barbuda', 'Name of Bahamas']);
  });
});
