import { covers } from '../../calendar/period.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { CountedInstrument, Verdict } from '../../treaty/interpretation.js';

/** One instrument deposited by the day asked about, and whether it counts: on the day the condition was met for those deposited by then, else on the day asked about. */
export interface ProofLine {
  readonly line: number;
  readonly event: string;
  readonly participant: string;
  readonly date: PlainDate;
  readonly kind: string;
  readonly counted: boolean;
  readonly because: string;
}

/** The instruments deposited up to `asOf`, in order of deposit. `metOn`: the day the condition was met, where that is seen. */
export function proofOf(verdict: Verdict, asOf: PlainDate, metOn: PlainDate | null): ProofLine[] {
  const pieces = new Map<string, CountedInstrument[]>();
  for (const piece of verdict.instruments) {
    if (piece.from > asOf) continue;
    const instrument = `${piece.participant} ${piece.act.eventId}`;
    const known = pieces.get(instrument);
    if (known === undefined) pieces.set(instrument, [piece]);
    else known.push(piece);
  }
  return [...pieces.values()].flatMap((own, index) => {
    const [first] = own;
    if (first === undefined) return [];
    const day = metOn !== null && first.from <= metOn ? metOn : asOf;
    const piece = own.findLast(({ from }) => from <= day) ?? first;
    const { act, participant } = first;
    const counted = piece.counted && covers(piece, day);
    const line = { line: index + 1, event: act.eventId, participant, date: act.date, kind: act.kind, counted };
    return [{ ...line, because: because(own, piece, asOf, verdict.date) }];
  });
}

function because(own: readonly CountedInstrument[], piece: CountedInstrument, asOf: PlainDate, inForce: PlainDate | null): string {
  const end = own.at(-1)?.until ?? null;
  if (end === null || end > asOf || end <= piece.from) return piece.because;
  if (inForce === null || end < inForce) return `${piece.because}; ended ${dateInWords(end)}, before the treaty was in force`;
  return `${piece.because}; in effect until ${dateInWords(end)}`;
}
