/** Treaties at the edge of the permitted size, and questions that anybody may ask of them. */

const DEPOSITS = 300;

function treaty(id, clauses) {
  return {
    id,
    title: `Hostile: ${id}`,
    adopted: '2000-01-01',
    opened: '2000-01-01',
    openForSignature: false,
    ...clauses,
  };
}

/** Each class names the one before twice: 2 to the tenth paths from 677 bytes. */
export function elevenClasses() {
  const classes = { c0: { kind: 'state' } };
  for (let i = 1; i <= 10; i++) classes[`c${i}`] = { anyOf: [`c${i - 1}`, `c${i - 1}`] };
  const when = { fraction: { of: 'c10', numerator: 1, denominator: 1, counted: 'now' } };
  return treaty('eleven-classes', { classes, entryIntoForce: { when, then: { days: 30 } } });
}

function conditions(count, each) {
  const groups = [];
  for (let i = 0; i < count; i += 50)
    groups.push({ any: Array.from({ length: Math.min(50, count - i) }, (_, j) => each(i + j)) });
  return { all: groups };
}

function weights(codes, names) {
  const values = (seed) =>
    Object.fromEntries(codes.map((code, i) => [code, String(1 + ((i * 7919 + seed * 104_729) % 9973) / 100)]));
  return Object.fromEntries(names.map((name, i) => [name, { values: values(i) }]));
}

/** As many conditions of so many parts as clauses of `parts` parts have room for. */
function filled(parts, ofOne, each) {
  return conditions(Math.floor(((parts - 10) * 50) / (50 * ofOne + 1)), each);
}

/**
 * One treaty for each kind of threshold, each as large as clauses of `parts` parts may be, and some of ordinary size.
 */
export function treaties(codes, parts) {
  const then = { days: 30 };
  const clause = (when, more = {}) => ({ withdrawal: { then: { years: 1 } }, entryIntoForce: { when, then, ...more } });
  const of = (i) => ({ anyOf: [{ not: { kind: 'organisation' } }, { partiesTo: 'uncac' }, { region: `r${i}` }] });
  const count = (i) => ({ instruments: { count: 150 + (i % 40) } });
  const share = (i) => ({ share: { of: 'w', atLeast: `0.5${i}` } });
  const fraction = (i) => ({ fraction: { of: of(i), numerator: 19, denominator: 20, counted: 'now' } });
  const weighing = { weights: weights(codes, ['w']) };
  const eight = weights(codes, [...'abcdefgh']);
  const short = [{ share: { of: 'w', moreThan: '0.9' } }, { instruments: { count: 150 } }];
  return [
    elevenClasses(),
    treaty('many-counts', clause(filled(parts, 2, count))),
    treaty('many-of-class', clause(filled(parts, 7, (i) => ({ instruments: { count: 150, from: of(i) } })))),
    treaty('many-fractions', clause(filled(parts, 7, fraction))),
    treaty('many-each', clause(filled(parts, 7, (i) => ({ each: { of: of(i) } })))),
    treaty('many-shares', { ...weighing, ...clause(filled(parts, 2, share)) }),
    treaty('as-members', clause(filled(parts, 2, count), { organisations: 'counted-as-members' })),
    treaty('sum-of-sets', {
      weights: eight,
      ...clause({ all: [...'abcdefgh'].map((w) => ({ share: { of: w, moreThan: '0.5' } })) }),
    }),
    treaty('share-or-count', { ...weighing, ...clause({ any: short }) }),
    treaty('one-fraction', clause(fraction(0))),
    treaty('plain', clause({ instruments: { count: 150 } })),
    treaty('steps', { entryIntoForce: { when: { instruments: { count: 2 } }, then: nested(2) } }),
  ];
}

function nested(depth) {
  const inner = depth === 0 ? { annually: { on: '01-01', noticeBy: '07-01' } } : nested(depth - 1);
  return { steps: Array.from({ length: depth === 0 ? 1 : 5 }, () => inner) };
}

function dayOf(i) {
  return new Date(Date.UTC(2012, 0, 1 + i * 3)).toISOString().slice(0, 10);
}

/** Deposits by all, each on its own day, or all on one. */
function deposits(codes, oneDay) {
  return codes.slice(0, DEPOSITS).map((participant, i) => ({ participant, date: oneDay ? '2012-01-01' : dayOf(i) }));
}

function withdrawals(codes) {
  return codes
    .slice(0, DEPOSITS)
    .map((participant, i) => ({ participant, date: `2030-0${1 + (i % 9)}-1${i % 10}`, kind: 'withdrawal' }));
}

/** What-ifs: how each is called, of which treaty, and the body. */
export function suppositions(codes, ids) {
  const most = { deposits: deposits(codes, false), asOf: '2026-01-01' };
  return ids.flatMap((id) => [
    { what: `what-if ${id}, nothing supposed`, id, body: { inForceBy: '2030-01-01' } },
    { what: `what-if ${id}, half deposit`, id, body: { ...most, deposits: most.deposits.slice(0, 120) } },
    { what: `what-if ${id}, all deposit and leave`, id, body: { ...most, withdrawals: withdrawals(codes) } },
    { what: `what-if ${id}, all deposit on one day`, id, body: { ...most, deposits: deposits(codes, true) } },
  ]);
}

/** Addresses that anybody may read. */
export const READS = [
  '/v1/treaties?limit=1000',
  '/v1/treaties/uncac/status',
  '/v1/treaties/uncac/status?asOf=9999-12-31',
  '/v1/treaties/uncac/counts?from=0001-01-01&to=9999-12-31',
  '/v1/treaties/uncac/relations?limit=1000',
  '/v1/treaties/apostille/relations?limit=1000',
  '/v1/treaties/uncac/history?limit=1000',
  '/v1/treaties/uncac/entry-into-force',
  '/v1/treaties/uncac/entry-into-force?asOf=0001-01-01',
  '/v1/activity?from=0001-01-01&to=9999-12-31&limit=1000',
  '/v1/participants?limit=1000',
  '/v1/participants/FRA',
  '/v1/participants/EU?asOf=9999-12-31',
  '/v1/events?limit=1000',
  '/v1/changes?from=1&to=2000&limit=1000',
  '/v1/funds/cpcjf',
  '/v1/funds/cpcjf/totals?by=donor,currency,earmarking',
  '/v1/funds/cpcjf/periods?from=0001-01-01&to=9999-12-31&compare=0001-01-01..9999-12-31',
  '/v1/funds/cpcjf/periods?from=0002-01-01&to=9998-12-31&attribution=year&compare=0001-01-01..9999-12-31',
  '/v1/funds/cpcjf/bridge?from=1&to=2000',
  '/v1/funds/cpcjf/residual?to=2005-01-01',
  '/v1/funds/cpcjf/pledges?limit=1000',
  '/v1/funds/cpcjf/iati',
  '/v1/funds/cpcjf/fts',
  '/v1/statements',
];
