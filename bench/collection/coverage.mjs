import { sourceOf, treatyId } from './treaties.mjs';

/** The tables were read between these days, most of them after the first; brackets were read in June 2013 alone. */
const READ_FROM = '2014-07-10';
const BRACKETS_READ = '2013-06-30';

const LEAVING = ['withdrawal', 'instrument-withdrawal', 'signature-withdrawal'];

/** How far the record of each treaty reaches, by kind of act. `registered`: the treaties; `lines`: the acts. */
export function coverageLines({ treaties }, registered, lines, wanted) {
  const unsigned = new Set(registered.filter(({ openForSignature }) => openForSignature === false).map(({ id }) => id));
  const acts = new Map();
  for (const { treaty, kind, date } of lines) acts.set(treaty, [...(acts.get(treaty) ?? []), { kind, date }]);
  return treaties
    .filter(({ treaty }) => wanted(treaty))
    .flatMap((row) => statements(row, acts.get(treatyId(row.treaty)) ?? [], unsigned.has(treatyId(row.treaty))));
}

function statements(row, acts, unsigned) {
  const statement = (more) => ({
    record: 'coverage',
    treaty: treatyId(row.treaty),
    from: null,
    ...more,
    source: sourceOf(row),
    ref: `untc/${row.treaty}/coverage/${more.kinds === 'all' ? 'all' : more.kinds[0]}`,
  });
  if (acts.length === 0)
    return [statement({ state: 'unknown', kinds: 'all', through: READ_FROM, note: 'The page lists no participants.' })];
  const signed = acts.some(({ kind }) => kind === 'signature');
  const last = acts.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), READ_FROM);
  return [
    statement({ state: 'complete', kinds: [...(signed ? ['signature'] : []), 'instruments'], through: last }),
    ...(signed || unsigned
      ? []
      : [
          statement({
            state: 'partial',
            kinds: ['signature'],
            through: last,
            note: 'signatures, which the table does not show',
          }),
        ]),
    statement({
      state: 'complete',
      kinds: LEAVING,
      through: BRACKETS_READ,
      note: 'By the brackets of the table, which give no day.',
    }),
  ];
}
