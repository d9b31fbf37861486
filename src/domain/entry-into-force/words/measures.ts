import type { Treaty } from '../../treaty/model/treaty.js';
import type { Condition, InstrumentsCondition } from '../../treaty/model/clause.js';
import { classInWords } from './classes.js';
import { ratioInWords, thresholdInWords } from './shares.js';
import { counted, listed, namesOfKinds } from './terms.js';

/** `22 instruments, including at least 17 from the class nuclear, have been deposited`. */
export function instrumentsInWords({ instruments }: InstrumentsCondition, treaty: Treaty | undefined): string {
  const { count, including = [] } = instruments;
  const parts = including.map((part) => `at least ${String(part.count)}${fromInWords(part.from, treaty)}`);
  const included = parts.length === 0 ? '' : `, including ${listed(parts)},`;
  return `${counted(count, 'instrument')}${whoseInWords(instruments, treaty)}${included} ${count === 1 ? 'has' : 'have'} been deposited`;
}

/** Who carries how much of a table, and has deposited. */
export function weighedInWords(
  condition: Extract<Condition, { share: unknown } | { weight: unknown } | { ratio: unknown }>,
  treaty: Treaty | undefined,
) {
  if ('ratio' in condition) return ratioInWords(condition.ratio, treaty);
  const { from } = 'share' in condition ? condition.share : condition.weight;
  const who = from === undefined ? 'participants' : `participants from ${classInWords(from, treaty)}`;
  return `${who} carrying ${thresholdInWords(condition, treaty)} have deposited their instruments`;
}

/** Of which kinds and from whom: ` (accession) from the members of COE`. */
export function whoseInWords({ kinds, from }: InstrumentsCondition['instruments'], treaty: Treaty | undefined): string {
  return `${kinds === undefined ? '' : ` (${namesOfKinds(kinds)})`}${fromInWords(from, treaty)}`;
}

/** ` from the members of COE`; nothing where it may be anybody. */
export function fromInWords(from: InstrumentsCondition['instruments']['from'], treaty: Treaty | undefined): string {
  return from === undefined ? '' : ` from ${classInWords(from, treaty)}`;
}
