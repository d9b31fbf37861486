import { CONSENT_KINDS } from '../../treaty/action.js';
import type { Condition, InstrumentsCondition } from '../clause.js';
import { readClass, type Classes } from './classes.js';
import { malformed, NOT_EXPRESSIBLE, type Findings } from './parsed.js';
import { below, isObject, readCount, readList, readObject, valueOf } from './values.js';

type Instruments = InstrumentsCondition['instruments'];
type Part = NonNullable<Instruments['including']>[number];

const MOST_PARTS = 20;

/** A clause's `when`: exactly one kind of condition. Kinds that only a later version evaluates are noted, not read. */
export function readCondition(input: unknown, classes: Classes, findings: Findings): Condition | undefined {
  const pointer = '/when';
  if (!isObject(input))
    return malformed(findings, pointer, 'Must be an object with one kind of condition, such as {"instruments":{"count":30}}.');
  const object = readObject(input, ['instruments', ...NOT_EXPRESSIBLE], pointer, findings);
  const kinds = Object.keys(object ?? {});
  if (object === undefined || kinds.length !== 1) return malformed(findings, pointer, 'Must have exactly one kind of condition.');
  const later = NOT_EXPRESSIBLE.find((kind) => kind === kinds[0]);
  if (later !== undefined) findings.notExpressible.push({ pointer: below(pointer, later), kind: later });
  if (kinds[0] !== 'instruments') return undefined;
  const instruments = readInstruments(object['instruments'], classes, below(pointer, 'instruments'), findings);
  return instruments === undefined ? undefined : { instruments };
}

function readInstruments(input: unknown, classes: Classes, pointer: string, findings: Findings): Instruments | undefined {
  const object = readObject(input, ['count', 'from', 'including', 'kinds'], pointer, findings);
  if (object === undefined) return undefined;
  const count = readCount(valueOf(object, 'count'), below(pointer, 'count'), findings);
  const [from, including, kinds] = [valueOf(object, 'from'), valueOf(object, 'including'), valueOf(object, 'kinds')];
  const readFrom = from === undefined ? undefined : readClass(from, classes, below(pointer, 'from'), findings);
  const readParts = including === undefined ? undefined : readIncluding(including, count, classes, below(pointer, 'including'), findings);
  const readKinds =
    kinds === undefined
      ? undefined
      : readList(kinds, CONSENT_KINDS.length, below(pointer, 'kinds'), findings, (item, at) => readKind(item, at, findings));
  if (count === undefined) return undefined;
  return {
    count,
    ...(readFrom === undefined ? {} : { from: readFrom }),
    ...(readParts === undefined ? {} : { including: readParts }),
    ...(readKinds === undefined ? {} : { kinds: readKinds }),
  };
}

function readIncluding(
  input: unknown,
  whole: number | undefined,
  classes: Classes,
  pointer: string,
  findings: Findings,
): Part[] | undefined {
  return readList(input, MOST_PARTS, pointer, findings, (item, at) => {
    const object = readObject(item, ['count', 'from'], at, findings);
    if (object === undefined) return undefined;
    const count = readCount(valueOf(object, 'count'), below(at, 'count'), findings);
    const from = readClass(valueOf(object, 'from'), classes, below(at, 'from'), findings);
    if (count !== undefined && whole !== undefined && count > whole) {
      return malformed(findings, below(at, 'count'), `Must not exceed the ${String(whole)} instruments of the whole condition.`);
    }
    return count === undefined || from === undefined ? undefined : { count, from };
  });
}

function readKind(input: unknown, pointer: string, findings: Findings): string | undefined {
  const kind = CONSENT_KINDS.find((known) => known === input);
  return kind ?? malformed(findings, pointer, `Must be a kind of consent: ${CONSENT_KINDS.join(', ')}.`);
}
