import { applyDelay } from '../../calendar/delay.js';
import { dateInWords, LAST_DATE, type PlainDate } from '../../calendar/plain-date.js';
import type { RelationsClause } from '../../treaty/model/clause.js';
import { effectOfKind, isConsent } from '../../treaty/model/kinds/kinds.js';
import type { Participation, Stint } from '../../treaty/model/interpretation.js';
import type { Act } from '../../treaty/model/state.js';
import { objectionsTakenBack, type Towards } from './towards.js';

/**
 * A party on the day asked about, by the stint that runs. `codes`: its own, and that of a predecessor whose instrument
 * it holds.
 */
export interface Party {
  readonly code: string;
  readonly codes: readonly string[];
  readonly name: string;
  readonly stint: Stint;
  readonly since: PlainDate;
  /** The end of the stint before; null where this is its first. */
  readonly earlierUntil: PlainDate | null;
  readonly reservations: Participation['reservations'];
}

/** Since when a treaty is in force between two parties, and by what. */
export interface Between {
  readonly since: PlainDate;
  readonly because: string;
}

/** What a relation is read from. */
export interface Given {
  readonly clause: RelationsClause | undefined;
  readonly towards: Towards;
  readonly asOf: PlainDate;
}

/** One of a pair that joined by an instrument which binds pair by pair, and the other, who may accept or object. */
interface Newcomer {
  readonly newcomer: Party;
  readonly other: Party;
}

/** The relation of two parties as of a day; null where the treaty is not in force between them. */
export function relationBetween(a: Party, b: Party, { clause, towards, asOf }: Given): Between | null {
  const newcomers =
    clause === undefined
      ? []
      : pairsOf(a, b).filter(({ newcomer }) => clause.kinds.includes(newcomer.stint.instrument.kind));
  const both = inForceForBoth(a, b);
  if (clause === undefined || newcomers.length === 0) return both;
  const found =
    clause.by === 'acceptance'
      ? accepted(newcomers, clause, towards, asOf)
      : notObjectedTo(newcomers, clause, towards, asOf);
  if (found === null) return null;
  const relation =
    found.since >= both.since ? found : { since: both.since, because: `${found.because} ${both.because}` };
  return relation.since <= asOf ? relation : null;
}

function pairsOf(a: Party, b: Party): readonly Newcomer[] {
  return [
    { newcomer: a, other: b },
    { newcomer: b, other: a },
  ];
}

function inForceForBoth(a: Party, b: Party): Between {
  const later = a.since > b.since ? a : b;
  const when = a.since === b.since ? '' : `, when it entered into force for ${later.name}`;
  return { since: later.since, because: `In force for both since ${dateInWords(later.since)}${when}.` };
}

/**
 * HCCH Child Abduction art. 38: towards those that accept the accession. Of two that acceded it is enough that one
 * accepts the other.
 */
function accepted(
  newcomers: readonly Newcomer[],
  { then }: RelationsClause,
  towards: Towards,
  asOf: PlainDate,
): Between | null {
  let first: Between | null = null;
  for (const { newcomer, other } of newcomers) {
    const acts = towards.between(other.codes, newcomer.codes);
    const acceptance = acts.find(
      (act) => accepts(act) && duringBoth(act, newcomer, other) && asOf < (towards.withdrawnFrom(act) ?? LAST_DATE),
    );
    if (acceptance === undefined) continue;
    const since = acceptance.effective ?? applyDelay(then, acceptance.date);
    const because = `${other.name} accepted the ${newcomer.stint.instrument.kind} of ${newcomer.name} on ${dateInWords(acceptance.date)}.`;
    if (first === null || since < first.since) first = { since, because };
  }
  return first;
}

/** A declaration, or an instrument that names whom it accepts: it binds towards that one, and nobody else. */
function accepts({ kind }: Act): boolean {
  return effectOfKind(kind) === 'declares' || isConsent(kind);
}

/**
 * Apostille Convention art. 12: towards all but those that objected in time. From the withdrawal of an objection on,
 * towards these too.
 */
function notObjectedTo(
  newcomers: readonly Newcomer[],
  clause: RelationsClause,
  towards: Towards,
  asOf: PlainDate,
): Between | null {
  let last: Between = { since: '', because: '' };
  for (const { newcomer, other } of newcomers) {
    const found = unlessObjected(newcomer, other, clause, towards.between(other.codes, newcomer.codes));
    if (found === null || found.since > asOf) return null;
    if (found.since > last.since) last = found;
  }
  return last;
}

function unlessObjected(
  newcomer: Party,
  other: Party,
  { then, objectionsWithin }: RelationsClause,
  acts: readonly Act[],
): Between | null {
  const { kind, date: deposit } = newcomer.stint.instrument;
  const since = applyDelay(then, deposit);
  const limit = objectionsWithin === undefined ? null : applyDelay(objectionsWithin, deposit);
  const objection = acts.find(
    (act) => objectsToAccession(act) && duringBoth(act, newcomer, other) && (limit === null || act.date <= limit),
  );
  const by = limit === null ? '' : ` by ${dateInWords(limit)}`;
  if (objection === undefined)
    return { since, because: `${other.name} did not object to the ${kind} of ${newcomer.name}${by}.` };
  const back = objectionsTakenBack(acts).get(objection) ?? null;
  if (back === null) return null;
  const because = `${other.name} withdrew its objection to the ${kind} of ${newcomer.name} on ${dateInWords(back)}.`;
  return { since: back > since ? back : since, because };
}

/** One that says it does not exclude relations objects to a reservation, not to the accession. */
function objectsToAccession({ kind, excludesRelations }: Act): boolean {
  return effectOfKind(kind) === 'objects' && excludesRelations !== false;
}

/**
 * Whether an act was done while both were bound by the instruments that bind them now: an earlier one went with an
 * earlier stint.
 */
function duringBoth({ date }: Act, newcomer: Party, { stint }: Party): boolean {
  const { contractingFrom, instrument } = stint;
  return date >= newcomer.stint.instrument.date && (date >= contractingFrom || date >= instrument.date);
}
