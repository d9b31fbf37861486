import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import { filledOn } from '../conditions/leg-filling.js';
import { legsOf, type Leg } from '../conditions/leg.js';
import type { WayTruth } from '../paths.js';
import type { Reasoning } from '../verdict.js';
import { classInWords } from '../words/classes.js';
import { shareInPercent } from '../words/shares.js';
import { counted, listed } from '../words/terms.js';
import type { Missing } from './missing.js';

/** Where a condition has several thresholds, how far each was filled on the day it was met. */
export function filledSentences({ truth }: WayTruth, metOn: PlainDate, { rules }: Reasoning): readonly string[] {
  const legs = legsOf(truth).filter(({ measure }) => !('day' in measure) && !('tacit' in measure));
  if (legs.length < 2) return [];
  const parts = legs.map((leg) => filledInWords(leg, filledOn(leg, metOn, rules)));
  return [`On that day there were ${listed(parts)}.`];
}

function filledInWords({ kind, of = '', from, part }: Leg, { need, have }: { need: string; have: string }): string {
  if (kind === 'share' || kind === 'ratio') return `${shareInPercent(have)} of ${of} (${shareInPercent(need)} needed)`;
  if (kind === 'weight') return `${have} of ${of} (${need} needed)`;
  const whose = from === undefined ? '' : ` from ${classInWords(from)}`;
  return `${counted(Number(have), part || from !== undefined ? 'instrument' : 'counted instrument')}${whose} (${need} needed)`;
}

/** One thing that a condition lacks, in a sentence. */
export function missingSentence(line: Missing, asOf: PlainDate, nameOf: (code: string) => string): string {
  const on = `On ${dateInWords(asOf)}`;
  const of = line.from === undefined ? '' : ` from ${line.from}`;
  switch (line.condition) {
    case 'inForce':
      return `${on} the treaty waits for the entry into force of ${String(line.treaty)}, which has no date.`;
    case 'share':
    case 'ratio':
      return `${on}, the instruments counted carry ${shareInPercent(line.have)} of ${String(line.of)}; ${shareInPercent(line.need)} ${line.need === line.have ? 'or more ' : ''}are needed.`;
    case 'weight':
      return `${on}, the instruments counted carry ${line.have} of ${String(line.of)}; ${line.need} are needed.`;
    case 'notification':
      return `${on} it is not known when the depositary notified the instrument from which the date is counted.`;
    case 'decided':
      return `${on} nothing is decided.`;
    case 'notBefore':
    case 'on':
      return line.need.includes('-')
        ? `${on} the day ${dateInWords(line.need)} is ahead.`
        : `${on} the day asked for has no date.`;
    case 'within':
      return line.need === 'open'
        ? `${on} the time within which it must be met has no end yet.`
        : `The time within which it had to be met ended on ${dateInWords(line.need)}; it can no longer be met.`;
    case 'unlessObjected':
      return tacitSentence(line, on);
    default:
      return countSentence(line, on, of, nameOf);
  }
}

function tacitSentence({ need, have, missing }: Missing, on: string): string {
  if (missing === '0') return `${on} the time for objections runs; ${have} of at most ${need} stand.`;
  return `${on} ${have} objections stand, which is too many for acceptance.`;
}

function countSentence(line: Missing, on: string, of: string, nameOf: (code: string) => string): string {
  const [have, missing] = [Number(line.have), Number(line.missing)];
  const what = line.condition === 'declarations' ? 'declarations' : 'instruments';
  const absent = line.participants ?? [];
  const whose = absent.length === 0 || absent.length > 12 ? '' : ` (${listed(absent.map(nameOf))})`;
  const made = line.condition === 'declarations' ? 'made' : 'deposited and counted';
  return `${on}, ${line.have} of the ${line.need} ${what} needed${of} ${have === 1 ? 'is' : 'are'} ${made}; ${line.missing} more ${missing === 1 ? 'is' : 'are'} needed${whose}.`;
}
