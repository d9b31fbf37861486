import { DATES } from './texts.mjs';
import { CFC_1986, CO2_1990 } from './weights.mjs';

/**
 * Delays of entry-into-force.csv. `fom_after_months`: the first of the month after n months; `rome`: after the n-th day
 * (Rome Statute art. 126).
 */
const DELAYS = {
  days: (n) => (n === 0 ? { sameDay: true } : { days: n }),
  months: (n) => ({ months: n }),
  years: (n) => ({ years: n }),
  fom_after_months: (n) => ({ firstOfMonthAfterMonths: n }),
  rome: (n) => ({ firstOfMonthAfterDays: n }),
};

const plain = ({ N, rule, n }) => ({ when: { instruments: { count: Number(N) } }, then: DELAYS[rule](Number(n)) });
const floor = (treaty, article) => (row) => ({ entryIntoForce: { ...plain(row), notBefore: { treaty }, article } });
const fixed = (date, article) => (row) => ({
  entryIntoForce: { ...plain(row), then: { fixed: date, otherwise: plain(row).then }, article },
});
/** A protocol that only parties to its convention may join, and that is in force no sooner than the convention. */
const protocol = (parent, article) => (row) => ({ parent, ...floor(parent, article)(row) });

/**
 * Eleven instruments of those that consumed two thirds, and the Vienna Convention in force; on 1 January 1989, or later
 * on the ninetieth day.
 */
const montreal = (row) => ({
  weights: { 'cfc-1986': CFC_1986 },
  entryIntoForce: {
    when: {
      all: [
        plain(row).when,
        // The share is that of participants with a figure of their own: the Community's stands for its members, none of
        // which has one.
        {
          share: { of: 'cfc-1986', atLeast: '0.66666666666666666667', from: { weighing: 'cfc-1986', atLeast: '0.1' } },
        },
        { inForce: 'untc-27-2' },
      ],
    },
    then: { fixed: '1989-01-01', otherwise: plain(row).then },
    article: 'art. 16',
  },
});

/** Fifty-five Parties, among them those in Annex I that account for 55 per cent of its emissions in 1990. */
const kyoto = (row) => ({
  weights: { 'co2-1990': CO2_1990 },
  entryIntoForce: {
    ...plain(row),
    when: { all: [plain(row).when, { share: { of: 'co2-1990', atLeast: '0.55' } }] },
    article: 'art. 25',
  },
});

/** What the treaties' own texts say beyond the count and the delay of the table. */
const OWN = {
  '4-5': floor('untc-4-4', 'art. 9'),
  '4-15-a': floor('untc-4-15', 'art. 13'),
  '18-12-a': protocol('untc-18-12', 'art. 17'),
  '18-12-b': protocol('untc-18-12', 'art. 22'),
  '18-12-c': protocol('untc-18-12', 'art. 18'),
  // Nineteen in the area of EMEP with more than 40 per cent of the UN's scale of assessments: neither table is at hand,
  // so no clause is given.
  '27-1-a': () => ({ entryIntoForce: null }),
  '27-2-a': montreal,
  '27-2-b': fixed('1992-01-01', 'art. 2'),
  '27-2-c': fixed('1994-01-01', 'art. 3'),
  '27-2-d': fixed('1999-01-01', 'art. 3'),
  '27-2-e': fixed('2001-01-01', 'art. 3'),
  '27-7-a': kyoto,
};

/**
 * The Convention on Long-range Transboundary Air Pollution and its Protocols have no rule on organisations: the EC's
 * instrument counts as one.
 */
const COUNTED = /^27-1(-|$)/;

/** What a treaty's registration holds of how it enters into force, by its row of entry-into-force.csv. */
export function clausesOf(row) {
  const { entryIntoForce, ...more } = (OWN[row.mtdsg] ?? ((each) => ({ entryIntoForce: plain(each) })))(row);
  const organisations = COUNTED.test(row.mtdsg) ? 'counted' : 'not-additional-to-members';
  if (entryIntoForce === null) return more;
  return { ...more, entryIntoForce: { ...entryIntoForce, organisations } };
}

/** Treaties with a clause that gives another date than the depositary's, or whose rule cannot be computed. */
const DECLARED = ['14-3', '27-1-a'];

const NO_NOTICE = "The day of the depositary's notice is not known; it is recorded under the day of entry into force.";
const REPEATED = 'The date is that of a public collection of treaties, which repeats the depositary.';

/** The depositary's dates that no clause gives, as recordings. Those of which the tables are unsure are left out. */
export function declarations({ rules, treaties }, wanted) {
  const ruled = new Map(rules.map((row) => [row.mtdsg, row]));
  const dates = treaties.flatMap(({ treaty, eif_date: date = '', eif_confidence: confidence }) => {
    if (!wanted(treaty)) return [];
    if (DECLARED.includes(treaty)) return [{ treaty, date: ruled.get(treaty).official_eif, note: NO_NOTICE }];
    if (Object.hasOwn(DATES, treaty))
      return [{ treaty, date: DATES[treaty][0], note: NO_NOTICE, document: DATES[treaty][1] }];
    if (ruled.has(treaty) || date === '' || confidence === 'low') return [];
    return [{ treaty, date, note: `${NO_NOTICE} ${REPEATED}` }];
  });
  return dates.map(({ treaty, date, note, document }) => ({
    record: 'action',
    treaty: `untc-${treaty}`,
    kind: 'entry-into-force-declared',
    date,
    note,
    ...(document !== undefined && { source: { document } }),
    ref: `untc/${treaty}/entry into force`,
  }));
}
