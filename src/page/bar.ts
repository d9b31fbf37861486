import type { Bar, CorrectionAt, Times } from './shell.js';

/** What a rail knows beside the days of acts. */
interface RailOptions {
  /** Days that the rail spans in any case. */
  readonly spans?: readonly string[];
  /** The day up to which a part is recorded. */
  readonly partly?: string | null;
  /** Days without an act on which the view changes all the same. */
  readonly moreDays?: readonly string[];
  readonly corrections?: readonly CorrectionAt[];
}

/**
 * The rail of a view. `dates`: the days of all acts that it may show, each as often as it has acts. `through`: the day
 * up to which the record is complete. The rail spans all of these, the day asked about, and the day of asking. For a
 * position that is the day of its recording.
 */
export function barOf(dates: readonly string[], through: string | null, times: Times, options: RailOptions = {}): Bar {
  const { spans = [], partly = null, moreDays = [], corrections = [] } = options;
  const days = [...new Set([...dates, ...moreDays])].sort();
  const acts = new Map<string, number>();
  for (const date of dates) acts.set(date.slice(0, 7), (acts.get(date.slice(0, 7)) ?? 0) + 1);
  const spanned = [...days, ...spans, times.asOf, dayOfAsking(times), through, partly]
    .filter((day) => day !== null)
    .sort();
  return {
    from: String(spanned[0]),
    to: String(spanned.at(-1)),
    days,
    acts: [...acts].sort(([one], [other]) => (one < other ? -1 : 1)),
    through,
    partly: partly !== null && (through === null || partly > through) ? partly : null,
    corrections,
  };
}

function dayOfAsking({ asked, asOf, recordedAt, today }: Times): string {
  return asked.at === null ? today : (recordedAt?.slice(0, 10) ?? asOf);
}
