/**
 * Goal: the table of contributions to the Multilateral Fund for the Implementation of the Montreal Protocol, 1991 to
 * 2024, loads by the mapping that ships, and the ledger's postings give its totals for every year, donor and past date
 * to the cent. What is expected is added up here from the table itself, in exact decimals; two totals of 1991 are those
 * that the fund printed.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { participantsNamedOn } from '../../src/domain/participants/by-english-name.js';
import {
  ContributionsImport,
  type ContributionsOutcome,
} from '../../src/interchange/import-contributions/contributions-import.js';
import { RecordingsImport } from '../../src/interchange/recordings-import.js';
import { LEDGER, SERVICE } from '../../src/ledger/tokens.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import type { Balance } from '../../src/domain/fund/figures/balance.js';
import { FundBalances } from '../../src/postings/fund-balances.js';
import { linesOf, type ParticipantLine } from '../events/lines.js';
import { describeWith } from '../house/needs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { runs } from '../support/runs.js';

const TABLE = fileURLToPath(
  new URL('../../../shared/data/pledges/multilateral-fund-contributions.csv', import.meta.url),
);
const COLUMNS = JSON.parse(
  readFileSync(new URL('../../events/examples/contributions-columns.json', import.meta.url), 'utf8'),
) as {
  readonly donor: {
    readonly aliases: Readonly<Record<string, string | readonly { readonly code: string; readonly until?: string }[]>>;
  };
};
const PARTICIPANTS = fileURLToPath(new URL('../../events/histories/participants/participants.ndjson', import.meta.url));

interface Row {
  readonly year: string;
  readonly party: string;
  readonly agreed_usd: string;
  readonly cash_usd: string;
  readonly bilateral_usd: string;
  readonly promissory_notes_usd: string;
  readonly disputed_usd: string;
  readonly outstanding_usd: string;
}

/** The table's columns and the accounts that hold them. */
const ACCOUNTS = {
  agreed_usd: 'pledged-gross',
  cash_usd: 'paid',
  bilateral_usd: 'in-kind',
  promissory_notes_usd: 'notes',
  disputed_usd: 'disputed',
} as const;
type Column = keyof typeof ACCOUNTS;
const COLUMN_NAMES = Object.keys(ACCOUNTS) as Column[];

const rows: readonly Row[] = existsSync(TABLE) ? parse<Row>(readFileSync(TABLE), { columns: true }) : [];
const years = [...new Set(rows.map(({ year }) => year))].sort();

/** Cents of a decimal that has at most two digits that are not zero; throws for another. */
function cents(text: string): bigint {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d\d?)0*)?$/.exec(text === '' ? '0' : text) ?? [];
  if (sign === undefined) throw new Error(`no amount in cents: ${text}`);
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0'));
  return sign === '-' ? -value : value;
}

type Totals = Readonly<Record<Column | 'outstanding_usd', bigint>>;

/** The totals of some rows. */
function totalsOf(some: readonly Row[]): Totals {
  const sum = (column: Column | 'outstanding_usd'): bigint => some.reduce((all, row) => all + cents(row[column]), 0n);
  return Object.fromEntries(
    [...COLUMN_NAMES, 'outstanding_usd' as const].map((column) => [column, sum(column)]),
  ) as Totals;
}

/**
 * The same, from what the ledger posted: outstanding is pledged less all that counts against it, and less what is
 * disputed, as the fund has it.
 */
function totalsIn(sums: readonly Balance[]): Totals {
  const sum = (account: string): bigint =>
    sums.reduce((all, each) => (each.account === account ? all + each.sum : all), 0n);
  const columns = Object.fromEntries(COLUMN_NAMES.map((column) => [column, sum(ACCOUNTS[column])])) as Record<
    Column,
    bigint
  >;
  const { agreed_usd, cash_usd, bilateral_usd, promissory_notes_usd, disputed_usd } = columns;
  return { ...columns, outstanding_usd: agreed_usd - cash_usd - bilateral_usd - promissory_notes_usd - disputed_usd };
}

function minus(a: Totals, b: Totals): Totals {
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, value - b[key as Column]])) as Totals;
}

describeWith(
  'the folder ../shared beside the project',
  'given the register of participants and an empty fund, when its whole table is fed',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'foedera-contributions-spec-'));
    const register = new Map(
      linesOf<ParticipantLine>('participants/participants.ndjson').map((line) => [line.code, line]),
    );
    let app: TestApp;
    let outcome: ContributionsOutcome;
    let head = 0;

    async function feed(file: string, more: object = {}): Promise<ContributionsOutcome> {
      const options = {
        fund: 'mlf',
        prefix: 'mlf',
        actor: 'test',
        dryRun: false,
        keepGoing: false,
        observed: '2024-10-01',
        document: 'the status of contributions',
      };
      return app.app.get(ContributionsImport, { strict: false }).run(file, COLUMNS, { ...options, ...more });
    }

    async function sums(asOf: string, at = head): Promise<readonly Balance[]> {
      return new FundBalances(app.app.get(SERVICE, { strict: false })).sums('mlf', asOf, at, 'donor');
    }

    /** Whom the table means, told here by the names and the aliases of the mapping alone. */
    function donorOf({ party, year }: Row): string {
      const alias = COLUMNS.donor.aliases[party];
      if (typeof alias === 'string') return alias;
      const by = alias?.find(({ until }) => until === undefined || `${year}-12-31` <= until)?.code;
      const [code = '', ...others] = by === undefined ? participantsNamedOn(register, party, `${year}-12-31`) : [by];
      if (code === '' || others.length > 0) throw new Error(`${party} in ${year}`);
      return code;
    }

    beforeAll(async () => {
      app = await startTestApp();
      const refuse = ({ line, reason }: { line: number; reason: string }): never => {
        throw new Error(`line ${String(line)}: ${reason}`);
      };
      await app.app
        .get(RecordingsImport, { strict: false })
        .record(PARTICIPANTS, { actor: 'test', keepGoing: false, onRejected: refuse });
      const fund = {
        id: 'mlf',
        title: 'Multilateral Fund for the Implementation of the Montreal Protocol',
        policy: { inKind: 'counts', notes: 'counts' },
      };
      const made = await app.inject({ method: 'POST', url: '/v1/funds', payload: fund });
      if (made.statusCode !== 201) throw new Error(made.body);
      outcome = await feed(TABLE);
      head = (await app.app.get<Ledger>(LEDGER, { strict: false }).head()).position;
    }, 300_000);
    afterAll(async () => {
      rmSync(folder, { recursive: true, force: true });
      await app.stop();
    });

    it('then every amount that is not zero is recorded, nothing is set aside, and the table does not contradict itself', () => {
      const { tally } = outcome;
      const filled = (column: Column) => rows.filter((row) => cents(row[column]) !== 0n).length;
      expect(tally.findings).toEqual([]);
      expect(tally.contradictions).toEqual([]);
      expect([tally.rows, tally.rounded, tally.unchanged]).toEqual([1629, 0, 0]);
      expect(tally.recorded.get('pledge')).toBe(filled('agreed_usd'));
      expect(tally.events).toBe(COLUMN_NAMES.map(filled).reduce((a, b) => a + b));
      expect(outcome.recorded).toBe(tally.events);
    });

    it('then agreed, cash, bilateral, notes, disputed and outstanding of every year are the table’s own', async () => {
      let before = totalsIn([]);
      for (const year of years) {
        const after = totalsIn(await sums(`${year}-12-31`));
        expect({ year, ...minus(after, before) }).toEqual({
          year,
          ...totalsOf(rows.filter((row) => row.year === year)),
        });
        before = after;
      }
    });

    it('then 1991 has 53,308,224 dollars agreed and 6,377,326 outstanding, as the fund printed', async () => {
      const totals = totalsIn(await sums('1991-12-31'));
      expect([totals.agreed_usd, totals.outstanding_usd]).toEqual([5330822400n, 637732600n]);
    });

    it('then every donor’s totals are those of its rows, and the donors add up to the fund', async () => {
      const all = await sums('2024-12-31');
      const donors = [...new Set(rows.map(donorOf))].sort();
      for (const donor of donors) {
        const its = totalsIn(all.filter((sum) => sum.donor === donor));
        expect({ donor, ...its }).toEqual({ donor, ...totalsOf(rows.filter((row) => donorOf(row) === donor)) });
      }
      expect([...new Set(all.map(({ donor }) => donor))].filter((donor) => !donors.includes(donor))).toEqual([]);
      expect(totalsIn(all)).toEqual(totalsOf(rows));
    });

    it('then on any past date the totals are those of the rows whose year had ended by then', async () => {
      const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
      await fc.assert(
        fc.asyncProperty(days, async (date) => {
          const asOf = date.toISOString().slice(0, 10);
          expect(totalsIn(await sums(asOf))).toEqual(totalsOf(rows.filter(({ year }) => `${year}-12-31` <= asOf)));
        }),
        runs(60),
      );
    });

    it('then dollars are worth themselves: the accounts of values at pledge say the same for every donor', async () => {
      const all = await sums('2024-12-31');
      const inDollars = all.flatMap((each) =>
        each.account.endsWith('/usd') ? [{ ...each, account: each.account.slice(0, -4) }] : [],
      );
      for (const donor of new Set(all.map((each) => each.donor))) {
        const of = (some: readonly Balance[]) => ({
          ...totalsIn(some.filter((each) => each.donor === donor)),
          disputed_usd: 0n,
          outstanding_usd: 0n,
        });
        expect({ donor, ...of(inDollars) }).toEqual({ donor, ...of(all) });
      }
    });

    it('then what takes back more than its own year holds is recorded despite that, and told; and so are pledges that grew more than tenfold', () => {
      const despite = outcome.tally.remarks.map(
        ({ row, detail }) => `${row ?? ''}: ${/despite ([\w-]+)/.exec(detail)?.[1] ?? ''}`,
      );
      expect(despite.filter((each) => !each.endsWith('implausible-amount'))).toEqual([
        'mlf/1999/United States of America: exceeds-in-kind',
        'mlf/2014/Germany: exceeds-notes',
        'mlf/2016/Germany: exceeds-notes',
        'mlf/2017/Germany: exceeds-notes',
      ]);
      expect(despite.filter((each) => each.endsWith('implausible-amount'))).toEqual([]);
    });

    it('then the same table again records nothing, whatever its file is called', async () => {
      const again = await feed(TABLE, { observed: '2025-01-01', document: 'the same' });
      expect(again).toMatchObject({
        recorded: 0,
        tally: { unchanged: outcome.tally.events, findings: [], corrected: [], events: 0 },
      });
    });

    it('then a table in which the fund corrected cells records just these corrections, and what was known before stays known', async () => {
      const file = join(folder, 'corrected.csv');
      const text = readFileSync(TABLE, 'utf8');
      const corrected = text
        .replace(/^1991,Belarus,207124\.0,100000\.0,.*$/m, '1991,Belarus,207124.0,207124.0,0.0,0.0,,0.0,')
        .replace(/^1991,Austria,464459\.0,464459\.0,.*$/m, '1991,Austria,464459.0,,0.0,0.0,,464459.0,');
      writeFileSync(file, corrected);
      const { tally, recorded, position } = await feed(file);
      expect([recorded, tally.findings, tally.remarks]).toEqual([2, [], []]);
      const paid = async (at: number) => totalsIn(await sums('1991-12-31', at)).cash_usd;
      expect((await paid(head)) - (await paid(position))).toBe(46445900n - 10712400n);
      expect(totalsIn(await sums('2024-12-31', head))).toEqual(totalsOf(rows));
    });
  },
);
