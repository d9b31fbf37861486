import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Delay } from '../../src/domain/treaty/model/clause.js';
import type { Candidate } from '../../src/domain/entry-into-force/counting/candidate.js';
import { evaluate } from '../../src/domain/entry-into-force/evaluate.js';
import type { Participant } from '../../src/domain/participants/participant.js';
import { context, deposit, member, treaty } from './entry-into-force-facts.js';

/** The UN Treaty Collection's tables lie beside the project, where they are present at all. */
const DATA = new URL('../../../shared/data/untc/', import.meta.url);
const FILES = ['actions.csv', 'entry-into-force.csv', 'former-states.csv'];

type Row = Readonly<Record<string, string>>;
const rows = (file: string): Row[] => parse(readFileSync(new URL(file, DATA), 'utf8'), { columns: true });

const DELAYS: Readonly<Record<string, (n: number) => Delay>> = {
  days: (n) => (n === 0 ? { sameDay: true } : { days: n }),
  months: (n) => ({ months: n }),
  years: (n) => ({ years: n }),
  fom_after_months: (n) => ({ firstOfMonthAfterMonths: n }),
  rome: (n) => ({ firstOfMonthAfterDays: n }),
};

/** Members of the European Communities and Union until 2014, by accession. */
const UNION: Readonly<Record<string, readonly string[]>> = {
  '1958-01-01': ['Belgium', 'France', 'Germany', 'Italy', 'Luxembourg', 'Netherlands'],
  '1973-01-01': ['Denmark', 'Ireland', 'United Kingdom of Great Britain and Northern Ireland'],
  '1981-01-01': ['Greece'],
  '1986-01-01': ['Portugal', 'Spain'],
  '1995-01-01': ['Austria', 'Finland', 'Sweden'],
  '2004-05-01': [
    'Cyprus',
    'Czech Republic',
    'Estonia',
    'Hungary',
    'Latvia',
    'Lithuania',
    'Malta',
    'Poland',
    'Slovakia',
    'Slovenia',
  ],
  '2007-01-01': ['Bulgaria', 'Romania'],
  '2013-07-01': ['Croatia'],
};

const KINDS = {
  Ratification: 'ratification',
  Accession: 'accession',
  Acceptance: 'acceptance',
  Approval: 'approval',
  Succession: 'succession',
} as const;

function instrument({ participant = '', action = '', date = '' }: Row): Candidate {
  const kind = Object.entries(KINDS).find(([name]) => name === action)?.[1] ?? 'formal-confirmation';
  return deposit(participant, date, {
    act: kind,
    kind: participant === 'European Union' ? 'regional-organisation' : 'state',
  });
}

function register(): Participant[] {
  return Object.entries(UNION).flatMap(([from, names]) => names.map((name) => member(name, 'European Union', from)));
}

/**
 * The Convention on Long-range Transboundary Air Pollution and its Protocols have no rule on organisations: the EC's
 * instrument counts as one.
 */
function recomputed(row: Row, candidates: Candidate[]) {
  const then = DELAYS[row['rule'] ?? '']?.(Number(row['n']));
  if (then === undefined) throw new Error(`Unknown rule ${row['rule'] ?? ''} of ${row['mtdsg'] ?? ''}`);
  const organisations = /^27-1(-|$)/.test(row['mtdsg'] ?? '') ? 'counted' : 'not-additional-to-members';
  const clause = { when: { instruments: { count: Number(row['N']) } }, then, organisations } as const;
  return evaluate({ treaty: treaty(clause), candidates, ownActs: [], context: context(register()) });
}

describe('The rules of the UN Treaty Collection', () => {
  if (!FILES.every((file) => existsSync(new URL(file, DATA)))) {
    it('are not checked here', () => {
      console.warn(`Skipped: the tables of the UN Treaty Collection are not at ${DATA.pathname}`);
    });
    return;
  }
  const instruments = rows('actions.csv').filter(({ role }) => role === 'consent');
  const former = rows('former-states.csv').map((row): Row => ({ ...row, action: 'Ratification' }));
  const byTreaty = new Map<string | undefined, Row[]>();
  for (const row of [...instruments, ...former])
    byTreaty.set(row['treaty'], [...(byTreaty.get(row['treaty']) ?? []), row]);
  const rules = rows('entry-into-force.csv');
  const deposits = (id: string | undefined) => (byTreaty.get(id) ?? []).map(instrument);

  it.each(rules.filter(({ agree }) => agree === 'yes'))('give $official_eif for $mtdsg, $title', (row) => {
    const verdict = recomputed(row, deposits(row['mtdsg']));
    expect(verdict.conditionMetOn).toBe(row['nth_date']);
    expect(verdict.computed).toBe(row['official_eif']);
  });

  it('give the official date of the London Amendment (27-2-b) because the EC is not additional to its members', () => {
    const row = rules.find(({ mtdsg }) => mtdsg === '27-2-b') ?? {};
    expect(recomputed(row, deposits('27-2-b'))).toMatchObject({ decisive: ['South Africa'], computed: '1992-08-10' });
  });
});
