/** Delays of entry-into-force.csv. `fom_after_months`: the first of the month after n months; `rome`: after the n-th day (Rome Statute art. 126). */
const DELAYS = {
  days: (n) => (n === 0 ? { sameDay: true } : { days: n }),
  months: (n) => ({ months: n }),
  years: (n) => ({ years: n }),
  fom_after_months: (n) => ({ firstOfMonthAfterMonths: n }),
  rome: (n) => ({ firstOfMonthAfterDays: n }),
};

const plain = ({ N, rule, n }) => ({ when: { instruments: { count: Number(N) } }, then: DELAYS[rule](Number(n)) });
const floor = (treaty, article) => (row) => ({ entryIntoForce: { ...plain(row), notBefore: { treaty }, ...(process.env.OLD ? {} : {article}) } });
const fixed = (date, article) => (row) => ({ entryIntoForce: { ...plain(row), then: { fixed: date, otherwise: plain(row).then }, ...(process.env.OLD ? {} : {article}) } });
/** A protocol that only parties to its convention may join, and that is in force no sooner than the convention. */
const protocol = (parent, article) => (row) => ({ parent, ...floor(parent, article)(row) });

/** What the treaties' own texts say beyond the count and the delay of the table. */
const OWN = {
  '4-5': floor('untc-4-4', 'art. 9'),
  '4-15-a': floor('untc-4-15', 'art. 13'),
  '18-12-a': protocol('untc-18-12', 'art. 17'),
  '18-12-b': protocol('untc-18-12', 'art. 22'),
  '18-12-c': protocol('untc-18-12', 'art. 18'),
  '27-2-b': fixed('1992-01-01', 'art. 2'),
  '27-2-c': fixed('1994-01-01', 'art. 3'),
  '27-2-d': fixed('1999-01-01', 'art. 3'),
  '27-2-e': fixed('2001-01-01', 'art. 3'),
};

/** The Convention on Long-range Transboundary Air Pollution and its Protocols have no rule on organisations: the EC's instrument counts as one. */
const COUNTED = /^27-1(-|$)/;

/** What a treaty's registration holds of how it enters into force, by its row of entry-into-force.csv. */
export function clausesOf(row) {
  const { entryIntoForce, ...more } = (OWN[row.mtdsg] ?? ((each) => ({ entryIntoForce: plain(each) })))(row);
  const organisations = COUNTED.test(row.mtdsg) ? 'counted' : 'not-additional-to-members';
  return { ...more, entryIntoForce: { ...entryIntoForce, organisations } };
}

/** Treaties whose date the depositary set otherwise than its clause gives it. */
const DECLARED = ['14-3'];

/** Declarations of the depositary, for treaties whose date is its own. */
export function declarations(rules) {
  return rules
    .filter(({ mtdsg }) => DECLARED.includes(mtdsg))
    .map(({ mtdsg, official_eif: date }) => ({
      treaty: mtdsg,
      kind: 'entry-into-force-declared',
      date,
      note: "The day of the depositary's notice is not in the tables; it is recorded under the day of entry into force.",
      ref: `untc/${mtdsg}/entry into force`,
    }));
}
