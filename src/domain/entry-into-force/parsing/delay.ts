import type { Delay } from '../clause.js';
import { malformed, type Findings } from './parsed.js';
import { below, isObject, readCount, readDate, readObject, readTrue, valueOf } from './values.js';

const COUNTED = ['days', 'clearDays', 'months', 'years', 'firstOfMonthAfterMonths', 'firstOfMonthAfterDays', 'firstOfNthMonth'] as const;
const DEEPEST = 5;

/** One delay of CONTRACT §3; `otherwise` may nest five deep. */
export function readDelay(input: unknown, pointer: string, findings: Findings, depth = 0): Delay | undefined {
  if (depth > DEEPEST) return malformed(findings, pointer, `"otherwise" may be nested at most ${String(DEEPEST)} deep.`);
  if (!isObject(input)) return malformed(findings, pointer, 'Must be an object with one kind of delay, such as {"days":30}.');
  if (valueOf(input, 'fixed') !== undefined) return readFixed(input, pointer, findings, depth);
  const object = readObject(input, [...COUNTED, 'sameDay', 'fixed', 'otherwise'], pointer, findings);
  const kinds = Object.keys(object ?? {});
  if (object === undefined || kinds.length !== 1) {
    return malformed(findings, pointer, `Must have exactly one of: ${COUNTED.join(', ')}, sameDay, fixed (with otherwise).`);
  }
  if (kinds[0] === 'sameDay') {
    const sameDay = readTrue(object['sameDay'], below(pointer, 'sameDay'), findings);
    return sameDay === undefined ? undefined : { sameDay };
  }
  const kind = COUNTED.find((counted) => counted === kinds[0]);
  if (kind === undefined) return malformed(findings, pointer, 'Must have "fixed" with "otherwise", or another kind of delay.');
  const count = readCount(object[kind], below(pointer, kind), findings);
  return count === undefined ? undefined : ({ [kind]: count } as Delay);
}

function readFixed(input: unknown, pointer: string, findings: Findings, depth: number): Delay | undefined {
  const object = readObject(input, ['fixed', 'otherwise'], pointer, findings);
  if (object === undefined) return undefined;
  const fixed = readDate(object['fixed'], below(pointer, 'fixed'), findings);
  const otherwise = readDelay(valueOf(object, 'otherwise'), below(pointer, 'otherwise'), findings, depth + 1);
  return fixed === undefined || otherwise === undefined ? undefined : { fixed, otherwise };
}
