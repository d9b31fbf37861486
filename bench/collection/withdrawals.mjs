/**
 * Rows in brackets had been withdrawn when the depositary's page was read in June 2013, on a day that it does not give:
 * by the last day of that month, or by the day of a later instrument of the same participant.
 */
const BY = '2013-06-30';

/** What takes back what a row did. */
const TAKES_BACK = { signature: 'signature-withdrawal', 'provisional-application': 'provisional-application-end' };

/** The withdrawals that brackets tell of, as further acts. A signature goes with its participant's instrument. */
export function withdrawalsIn(acts) {
  const own = (one) =>
    acts.filter(({ line }) => line.treaty === one.line.treaty && line.participant === one.line.participant);
  return acts.filter(({ said }) => said.bracketed).flatMap((act) => withdrawalOf(act, own(act)));
}

function withdrawalOf({ line, said }, own) {
  const kind = TAKES_BACK[line.kind] ?? 'withdrawal';
  const instrumentToo = own.some((other) => other.said.bracketed && !(other.line.kind in TAKES_BACK));
  if (kind !== 'withdrawal' && instrumentToo) return [];
  const next = own
    .map((other) => other.line)
    .filter((other) => other.date > line.date && !(other.kind in TAKES_BACK))
    .map(({ date }) => date)
    .sort()[0];
  const date = next ?? BY;
  return [
    {
      line: {
        ...line,
        kind,
        date,
        notBefore: dayAfter(line.date),
        ...(kind === 'withdrawal' && { effective: date }),
        ref: `${line.ref}/withdrawn`,
      },
      said: { ...said, heading: null, bracketed: false, own: [because(next)], withdrawal: true },
    },
  ];
}

function because(next) {
  const bound =
    next === undefined
      ? 'The day is not known; by the end of that month it had taken effect.'
      : 'The day is not known; it had taken effect when the later instrument was deposited.';
  return `In brackets in the table of June 2013, which says that it was withdrawn. ${bound}`;
}

function dayAfter(date) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
