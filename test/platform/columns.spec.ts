/**
 * Goal: a heading and the cells under it come from one line. Given columns, when rows are put under them, then they
 * stay together.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Answer } from '../../src/platform/http/answer.js';
import { columns } from '../../src/platform/http/answers/columns.js';
import { represent } from '../../src/platform/http/answers/representation.js';

interface Pledge {
  readonly donor: string;
  readonly amount: string | null;
  readonly paid: boolean;
}

const PLEDGES = columns<Pledge>([
  ['donor', (pledge) => pledge.donor],
  ['amount USD', (pledge) => pledge.amount],
  ['paid', (pledge) => pledge.paid],
]);

describe('columns', () => {
  it('put their names into the first line of CSV and their cells under them, in the same order', () => {
    const rows = [
      { donor: 'SWE', amount: '-5.10', paid: true },
      { donor: 'NOR', amount: null, paid: false },
    ];
    const answer = new Answer({}, { table: () => PLEDGES.table(rows) });
    expect(represent(answer, 'csv', null).body).toBe('donor,amount USD,paid\r\nSWE,-5.10,true\r\nNOR,,false\r\n');
  });

  it('say their names before there is a row', () => {
    expect(PLEDGES.names).toEqual(['donor', 'amount USD', 'paid']);
    expect(PLEDGES.table([])).toEqual({ columns: ['donor', 'amount USD', 'paid'], rows: [] });
  });

  it('show of every row, whatever the order of the columns, what the column is named after', () => {
    const members = ['a', 'b', 'c', 'd'] as const;
    const row = fc.record({ a: fc.string(), b: fc.integer(), c: fc.boolean(), d: fc.constant(null) });
    fc.assert(
      fc.property(fc.shuffledSubarray([...members]), fc.array(row), (order, rows) => {
        const table = columns<(typeof rows)[number]>(order.map((name) => [name, (each) => each[name]])).table(rows);
        const back = table.rows.map((cells) => Object.fromEntries(table.columns.map((name, i) => [name, cells[i]])));
        expect(back).toEqual(rows.map((each) => Object.fromEntries(order.map((name) => [name, each[name]]))));
      }),
    );
  });
});
