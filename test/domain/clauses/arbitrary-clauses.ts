/**
 * Arbitrary clauses of the whole language, and whole treaties whose clauses fit together. Participants, treaties,
 * classes and tables are few, so that random histories meet them; dates lie in one life time. Shrinks towards
 * `{"instruments":{"count":1}}` and `{"sameDay":true}`.
 */
import fc from 'fast-check';
import { MONTH_COUNTINGS } from '../../../src/domain/calendar/months.js';
import type {
  ClassDefinition,
  ClassOf,
  Condition,
  Day,
  Delay,
  EntryIntoForceClause,
  Floor,
  LaterPartiesClause,
  OrganisationsClause,
  Path,
  ProvisionalApplicationClause,
  RelationsClause,
  TerminationClause,
  Weights,
  WithdrawalClause,
} from '../../../src/domain/treaty/model/clause.js';
import { CONSENT_KINDS } from '../../../src/domain/treaty/model/kinds/kinds.js';
import type { Treaty } from '../../../src/domain/treaty/model/treaty.js';

/** What clauses may name. The treaty itself is `treaty`. */
export const CODES = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF', 'GGG', 'HHH'] as const;
export const ORGANISATIONS = ['ORG', 'UNION'] as const;
const TREATIES = ['parent', 'other'] as const;
const CLASS_NAMES = ['annex', 'members', 'rest'] as const;
const TABLE_NAMES = ['emissions', 'tonnage'] as const;
const PROVISIONS = ['article-41', 'trade'] as const;

/** An object whose members but for the `required` may be absent, made as JSON.parse makes it. */
function record<T>(
  members: { [K in keyof T]-?: fc.Arbitrary<Exclude<T[K], undefined>> },
  required: readonly (keyof T)[],
): fc.Arbitrary<T> {
  return fc.record(members, { requiredKeys: required as never, noNullPrototype: true });
}

export const date = fc
  .record({
    year: fc.integer({ min: 1985, max: 2015 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const dayOfYear = fc.oneof(
  date.map((each) => each.slice(5)),
  fc.constant('02-29'),
);
const few = fc.integer({ min: 1, max: 6 });
const some = fc.integer({ min: 1, max: 400 });
/** Above 0, at most 1; below 1. */
const share = fc
  .integer({ min: 1, max: 1000 })
  .map((mille) => (mille === 1000 ? '1' : `0.${String(mille).padStart(3, '0')}`));
const shareToPass = fc.integer({ min: 0, max: 999 }).map((mille) => `0.${String(mille).padStart(3, '0')}`);
const amount = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom('', '.5', '.25'))
  .map(([whole, part]) => `${String(whole)}${part}`);
const article = fc.constantFrom('article 21(1)', 'article XV', 'annex IV');
const consent = fc.subarray([...CONSENT_KINDS], { minLength: 1 });
const table = fc.constantFrom(...TABLE_NAMES);
const rounding = fc.constantFrom('up', 'more-than', 'down');

const counted = fc.constantFrom(...MONTH_COUNTINGS);
const delayFrom = fc.constantFrom('deposit', 'notification');

const delay: fc.Arbitrary<Delay> = fc.letrec<{ delay: Delay }>((tie) => ({
  delay: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constant({ sameDay: true } as const),
    record<Delay>({ days: some }, ['days'] as never),
    record<Delay>({ clearDays: some }, ['clearDays'] as never),
    record<Extract<Delay, { months: number }>>({ months: few, counted }, ['months']),
    record<Extract<Delay, { years: number }>>({ years: few, counted }, ['years']),
    record<Delay>({ firstOfMonthAfterMonths: few }, ['firstOfMonthAfterMonths'] as never),
    record<Delay>({ firstOfMonthAfterDays: some }, ['firstOfMonthAfterDays'] as never),
    record<Extract<Delay, { firstOfNthMonth: number }>>({ firstOfNthMonth: few, atLeastDays: few }, [
      'firstOfNthMonth',
    ]),
    fc.record(
      { annually: fc.record({ on: dayOfYear, noticeBy: dayOfYear }, { noNullPrototype: true }) },
      { noNullPrototype: true },
    ),
    fc.record({ steps: fc.array(tie('delay'), { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
    fc.record({ fixed: date, otherwise: tie('delay') }, { noNullPrototype: true }),
  ),
})).delay;

const day: fc.Arbitrary<Day> = fc.oneof(
  date,
  fc.record({ after: delay, from: fc.constantFrom('adoption', 'opening', 'communication') }, { noNullPrototype: true }),
);

/** A class that names those classes at most; given in place or by name. */
function classOf(named: readonly string[]): fc.Arbitrary<ClassOf> {
  return classes(named).of;
}

/** A definition of a class that names those classes at most. */
function definition(named: readonly string[]): fc.Arbitrary<ClassDefinition> {
  return classes(named).definition;
}

function classes(named: readonly string[]) {
  const on = fc.oneof(date, fc.constant('adoption'));
  const [code, organisation] = [fc.constantFrom(...CODES, ...ORGANISATIONS), fc.constantFrom(...ORGANISATIONS)];
  const treaty = fc.constantFrom(...TREATIES);
  const ownToo = fc.constantFrom(...TREATIES, 'treaty');
  return fc.letrec<{ of: ClassOf; definition: ClassDefinition }>((tie) => ({
    of:
      named.length === 0 ? tie('definition') : fc.oneof({ maxDepth: 2 }, fc.constantFrom(...named), tie('definition')),
    definition: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.uniqueArray(code, { minLength: 1 }),
      record<{ membersOf: string; on?: string }>({ membersOf: organisation, on }, ['membersOf']),
      record<{ attribute: string; value?: string; on?: string }>(
        { attribute: fc.constantFrom('coastal', 'nuclear'), value: fc.constantFrom('yes', 'large'), on },
        ['attribute'],
      ),
      record<{ region: string; on?: string }>({ region: fc.constantFrom('africa', 'europe'), on }, ['region']),
      fc.record({ kind: fc.constantFrom('state', 'regional-organisation', 'organisation') }, { noNullPrototype: true }),
      record<{ partiesTo: string; on?: string }>({ partiesTo: treaty, on }, ['partiesTo']),
      record<{ contractingTo: string; on?: string }>({ contractingTo: treaty, on }, ['contractingTo']),
      record<{ signatoriesOf: string; on?: string }>({ signatoriesOf: ownToo, on }, ['signatoriesOf']),
      fc.record({ weighing: table, atLeast: amount }, { noNullPrototype: true }),
      fc.record({ allOf: fc.array(tie('of'), { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
      fc.record({ anyOf: fc.array(tie('of'), { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
      fc.record({ not: tie('of') }, { noNullPrototype: true }),
    ),
  }));
}

/** Classes by name; each names earlier ones at most, so none refers to itself. */
const classesByName: fc.Arbitrary<Treaty['classes']> = fc
  .tuple(...CLASS_NAMES.map((_, index) => definition(CLASS_NAMES.slice(0, index))))
  .map((definitions) => Object.fromEntries(CLASS_NAMES.map((name, index) => [name, definitions[index] ?? []])));

const values = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...CODES, ...ORGANISATIONS), amount), {
    minLength: 1,
    selector: ([code]) => code,
  })
  .map((pairs) => Object.fromEntries(pairs));
const tableMembers = {
  values,
  total: fc.constantFrom('1000', '5000.5'),
  basis: fc.constant('as communicated by 12 December 2015'),
};

const weights: fc.Arbitrary<Weights> = fc.oneof(
  record<Weights>(tableMembers, ['values'] as never),
  fc
    .uniqueArray(
      record<{ from: string; values: Record<string, string>; total?: string; basis?: string }>(
        { from: date, ...tableMembers },
        ['from', 'values'],
      ),
      {
        minLength: 1,
        maxLength: 3,
        selector: ({ from }) => from,
      },
    )
    .map((tables) => ({ tables: tables.sort((a, b) => (a.from < b.from ? -1 : 1)) })),
);

const weightsByName: fc.Arbitrary<NonNullable<Treaty['weights']>> = fc.record(
  Object.fromEntries(TABLE_NAMES.map((name) => [name, weights])),
  { noNullPrototype: true },
);

const quotient = fc
  .tuple(few, few)
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }))
  .chain((both) =>
    record<{ rounding?: 'up' | 'more-than' | 'down' }>({ rounding }, []).map((rounded) => ({ ...both, ...rounded })),
  );
const threshold = fc.oneof(
  fc.record({ of: table, atLeast: share }, { noNullPrototype: true }),
  fc.record({ of: table, moreThan: shareToPass }, { noNullPrototype: true }),
);

/** A condition over the classes of `CLASS_NAMES` and the tables of `TABLE_NAMES`. */
const condition: fc.Arbitrary<Condition> = fc.letrec<{ condition: Condition }>((tie) => {
  const of = classOf(CLASS_NAMES);
  const from = record<{ from?: ClassOf }>({ from: of }, []);
  const several = fc.array(tie('condition'), { minLength: 1, maxLength: 3 });
  const part = fc.record({ count: few, from: of }, { noNullPrototype: true });
  const instruments = record<Extract<Condition, { instruments: unknown }>['instruments']>(
    { count: few, from: of, including: fc.array(part, { minLength: 1, maxLength: 2 }), kinds: consent },
    ['count'],
  ).map((read) =>
    read.including === undefined
      ? read
      : { ...read, including: read.including.map((each) => ({ ...each, count: Math.min(each.count, read.count) })) },
  );
  const counted = fc.oneof(fc.constantFrom('now', 'adoption'), date);
  const objections = fc.oneof(
    quotient.map((fraction) => ({ fraction })),
    few.map((count) => ({ count })),
    threshold.map((each) => ({ share: each })),
  );
  const said = {
    instruments,
    declarations: fc
      .tuple(few, fc.constantFrom(...PROVISIONS), from)
      .map(([count, provision, more]) => ({ count, of: provision, ...more })),
    share: fc.tuple(threshold, from).map(([each, more]) => ({ ...each, ...more })),
    weight: fc.tuple(table, amount, from).map(([each, atLeast, more]) => ({ of: each, atLeast, ...more })),
    ratio: fc.record({ of: table, to: table, atLeast: share }, { noNullPrototype: true }),
    each: fc.record({ of }, { noNullPrototype: true }),
    fraction: fc
      .tuple(of, quotient, counted, from)
      .map(([each, both, on, more]) => ({ of: each, ...both, counted: on, ...more })),
    unlessObjected: fc.tuple(day, of, objections).map(([until, each, more]) => ({ until, of: each, ...more })),
    inForce: fc.constantFrom(...TREATIES),
    notBefore: day,
    on: day,
    decided: fc.constant(true),
  };
  const simple = Object.entries(said).map(([kind, each]) =>
    (each as fc.Arbitrary<unknown>).map((value) => ({ [kind]: value })),
  );
  const within = fc.tuple(day, tie('condition')).map(([until, when]) => ({ within: { until, when } }));
  return {
    condition: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      ...simple,
      within,
      several.map((all) => ({ all })),
      several.map((any) => ({ any })),
    ) as fc.Arbitrary<Condition>,
  };
}).condition;

function floors(own: boolean): fc.Arbitrary<Floor | readonly Floor[]> {
  const other = fc.constantFrom(...TREATIES).map((treaty) => ({ treaty }));
  const floor: fc.Arbitrary<Floor> = own
    ? fc.oneof(day, other, fc.constant('entry-into-force' as const))
    : fc.oneof(day, other);
  return fc.oneof(floor, fc.array(floor, { minLength: 1, maxLength: 3 }));
}

/**
 * One way into force or several; `own`: the treaty's own entry into force may be a floor, as it may for a provision.
 */
function path(own = false): fc.Arbitrary<Path> {
  return fc.letrec<{ path: Path }>((tie) => ({
    path: fc.oneof(
      { maxDepth: 1, withCrossShrink: true },
      record<Extract<Path, { when: unknown }>>(
        { when: condition, then: delay, from: delayFrom, notBefore: floors(own) },
        ['when', 'then'],
      ),
      fc.record({ earliestOf: fc.array(tie('path'), { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
      fc.record({ latestOf: fc.array(tie('path'), { minLength: 1, maxLength: 3 }) }, { noNullPrototype: true }),
    ),
  })).path;
}

function entryIntoForce(own = false): fc.Arbitrary<EntryIntoForceClause> {
  const organisations = fc.constantFrom('not-additional-to-members', 'not-counted', 'counted', 'counted-as-members');
  const deposits = fc.constantFrom('first', 'last');
  const beside = record<Pick<EntryIntoForceClause, 'organisations' | 'deposits' | 'notBefore' | 'article'>>(
    { organisations, deposits, notBefore: floors(own), article },
    [],
  );
  return fc.tuple(path(own), beside).map(([bare, more]) => ({ ...bare, ...more }));
}

const laterParties: fc.Arbitrary<LaterPartiesClause> = record<LaterPartiesClause>(
  {
    then: delay,
    from: delayFrom,
    after: fc.constantFrom('condition', 'entry-into-force'),
    notBefore: floors(true),
    byKind: fc.tuple(consent, delay).map(([kinds, then]) => [{ kinds, then }]),
    successions: fc.constant('as-later-parties' as const),
    article,
  },
  ['then'],
);

const withdrawal: fc.Arbitrary<WithdrawalClause> = fc
  .tuple(
    fc.oneof(
      delay.map((then) => ({ then })),
      fc.record({ first: few, each: few, notice: delay }, { noNullPrototype: true }).map((terms) => ({ terms })),
    ),
    record<Omit<WithdrawalClause, 'then' | 'terms'>>(
      {
        withParent: fc.boolean(),
        withMembers: fc.boolean(),
        openAfter: fc.record({ delay, of: fc.constantFrom('treaty', 'participant') }, { noNullPrototype: true }),
        windows: fc.tuple(few, few).map(([open, more]) => ({ every: open + more, open })),
        article,
      },
      [],
    ),
  )
  .map(([effect, more]) => ({ ...effect, ...more }));

const termination: fc.Arbitrary<TerminationClause> = record<TerminationClause>(
  { below: few, unlessDecided: fc.boolean(), article },
  ['below'],
);

const provisionalApplication: fc.Arbitrary<ProvisionalApplicationClause> = fc
  .oneof(
    record<ProvisionalApplicationClause>(
      { signatories: fc.boolean(), untilInForce: fc.boolean(), from: date, until: date, article },
      [],
    ),
    fc.constant({}),
  )
  .map((clause: ProvisionalApplicationClause) => {
    const { from, until } = clause;
    return from !== undefined && until !== undefined && until < from ? { ...clause, from: until, until: from } : clause;
  });

const relations: fc.Arbitrary<RelationsClause> = fc.oneof(
  record<RelationsClause>({ kinds: consent, by: fc.constant('acceptance'), then: delay, article } as never, [
    'kinds',
    'by',
    'then',
  ]),
  record<RelationsClause>(
    { kinds: consent, by: fc.constant('no-objection'), then: delay, objectionsWithin: delay, article },
    ['kinds', 'by', 'then'],
  ),
);

/** A whole treaty, `treaty`, whose clauses name nothing that it does not define or that is not in the lists above. */
export const treaty: fc.Arbitrary<Treaty> = record<Treaty>(
  {
    id: fc.constant('treaty'),
    title: fc.constant('A treaty'),
    adopted: fc.constant('1990-01-15'),
    opened: fc.constant('1990-02-01'),
    closed: fc.constant(null),
    references: fc.constant({}),
    parent: fc.constantFrom(null, 'parent'),
    depositary: fc.constant(null),
    openTo: fc.constantFrom('states-and-regional-organisations', 'states-and-organisations', 'states'),
    openForSignature: fc.constant(false),
    classes: classesByName,
    weights: weightsByName,
    entryIntoForce: fc.oneof({ arbitrary: entryIntoForce(), weight: 9 }, { arbitrary: fc.constant(null), weight: 1 }),
    laterParties: fc.oneof(laterParties, fc.constant(null)),
    withdrawal: fc.oneof(withdrawal, fc.constant(null)),
    provisions: fc.dictionary(fc.constantFrom(...PROVISIONS), entryIntoForce(true), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    termination,
    provisionalApplication,
    relations,
    links: fc.constant([{ kind: 'amends' as const, treaty: 'parent' }]),
    organisations: record<OrganisationsClause>({ after: fc.constant('member' as const), article }, ['after']),
    titles: fc.constant({ fr: 'Un traité' }),
    shortTitles: fc.constant({ en: 'the Treaty' }),
    classNames: fc.constant({ nuclear: { en: 'nuclear States' } }),
  },
  [
    'id',
    'title',
    'adopted',
    'opened',
    'closed',
    'references',
    'parent',
    'depositary',
    'openTo',
    'classes',
    'weights',
    'entryIntoForce',
    'laterParties',
    'withdrawal',
  ],
);
