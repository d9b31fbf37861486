import { dateInWords, type PlainDate } from '../../domain/calendar/plain-date.js';
import type { Overridable } from '../../domain/refusal.js';
import { readInTable, TABLE_REF, type PlannedRecording } from '../../domain/status-table/planned-recording.js';
import type { Act } from '../../domain/treaty/model/state.js';

/** What all recordings from one table have in common. */
export interface StatusTableOrigin {
  readonly treaty: string;
  readonly observed: PlainDate;
  readonly document: string | null;
  readonly url: string | null;
  /** The table has a column of signatures. */
  readonly signaturesShown: boolean;
  /**
   * The ledger has no act under the parent treaty at all: that table was never fed, so it cannot tell who is bound by
   * it.
   */
  readonly parentUnseen: boolean;
  /** What whoever feeds the table sets aside for all of it, and why; null where nothing is. */
  readonly setAside: TableDespite | null;
}

/** Refusals of the field that the depositary set aside for every act of a table, with the note that says why. */
export interface TableDespite {
  readonly codes: readonly Overridable[];
  readonly note: string;
}

/** What the field holds against an act that the page shows all the same, with the reason where that is special. */
export type HeldAgainst = ReadonlyMap<Overridable, string | null>;

/** How every note that a table makes begins. */
const NOTE = "Shown so in the depositary's table of ";

/** The name of the row and observation that a recording rests on; `nth`: its place among those of the row and role. */
export function refOf(
  { participant, name, role }: PlannedRecording,
  { treaty, observed }: StatusTableOrigin,
  nth: number,
): string {
  const place = nth === 1 ? '' : `/${String(nth)}`;
  return `${TABLE_REF}${treaty}/${name === '' ? participant : name}/${role}/${observed}${place}`;
}

/**
 * A planned change as a recording (docs/contract.md §9). `against`: what the field holds against it, and the page shows
 * all the same.
 */
export function statusTableBody(
  planned: PlannedRecording,
  from: StatusTableOrigin,
  ref: string,
  against: HeldAgainst,
): object {
  const { treaty, observed, document, url } = from;
  const despite = [...against.keys()];
  const source = { document, url, observedOn: observed };
  if (planned.change === 'record') {
    const { participant, shown } = planned;
    const act = { kind: shown.kind, participant, date: shown.date, notifiedOn: shown.notifiedOn };
    return { record: 'action', treaty, ...act, source, ref, despite, note: noteOf(planned, from, against) };
  }
  const correction = {
    record: 'correction',
    event: planned.act.eventId,
    reason: reasonOf(planned, observed),
    source,
    ref,
  };
  if (planned.change === 'annul') return { ...correction, correction: 'annul' };
  return { ...correction, correction: 'replace', with: replacementOf(planned, from, against) };
}

function replacementOf(
  planned: Extract<PlannedRecording, { change: 'replace' }>,
  from: StatusTableOrigin,
  against: HeldAgainst,
): object {
  const { eventId: _id, position: _position, source: _source, ...act } = planned.act;
  const fromTable = act.note?.startsWith(NOTE) === true;
  const kept = fromTable ? { despite: [], note: null } : { despite: act.despite, note: act.note };
  const added = noteOf(planned, from, against);
  const note = kept.note !== null && added !== null ? `${kept.note} ${added}` : (kept.note ?? added);
  const { kind, date, notifiedOn } = planned.shown;
  const despite = [...new Set([...kept.despite, ...against.keys()])];
  return { ...act, kind, date, ...(notifiedOn === undefined ? {} : { notifiedOn }), despite, note };
}

const WHY: Partial<Record<Overridable, string>> = {
  'not-signed': 'it has no signature before',
  'signature-window-closed': 'the treaty was not open for signature that day',
  'parent-not-bound': 'nothing was known then of who is bound by the parent treaty',
  'participant-not-existing': 'the register does not know it on that day',
  'before-adoption': 'the treaty was not adopted by then',
  'not-entitled': 'the treaty is not open to it',
  'already-signed': 'it had signed before',
  'already-bound': 'an earlier instrument stands',
};

/** What the act's kind does not tell: other words of the heading, and what the field holds against the act. */
function noteOf(
  { shown }: Extract<PlannedRecording, { readonly shown: unknown }>,
  { observed, setAside }: StatusTableOrigin,
  against: HeldAgainst,
): string | null {
  const told = shown.words.toLowerCase().replaceAll(' ', '-') === shown.kind ? [] : [`as "${shown.words}"`];
  const reasons = [...against].map(([code, special]) => special ?? WHY[code] ?? code);
  const held = reasons.length === 0 ? [] : [`although ${reasons.join(' and ')}`];
  const more = [...told, ...held].join(', ');
  if (more === '') return null;
  const given = setAside !== null && setAside.codes.some((code) => against.has(code)) ? ` ${setAside.note}` : '';
  return `${NOTE}${dateInWords(observed)}, ${more}.${given}`;
}

function reasonOf(planned: Exclude<PlannedRecording, { change: 'record' }>, observed: PlainDate): string {
  const [was, day] = [inBrackets(planned.act), dateInWords(observed)];
  const now = planned.change === 'replace' ? `shows ${inBrackets(planned.shown)}` : 'does not show it';
  const seen = planned.act.source?.observedOn ?? null;
  if (planned.change === 'replace' && planned.shown.notifiedOn !== undefined && was === inBrackets(planned.shown))
    return `The depositary's table of ${day} shows that the deposit of ${was} was notified on ${dateInWords(planned.shown.notifiedOn)}.`;
  if (readInTable(planned.act) && seen !== null)
    return `The depositary's table showed ${was} on ${dateInWords(seen)} and ${now} on ${day}.`;
  return `The depositary's table of ${day} ${now}; the ledger had ${was}${documentOf(planned.act)}.`;
}

function inBrackets({ kind, date }: { readonly kind: string; readonly date: PlainDate }): string {
  return `${dateInWords(date)} (${kind.replaceAll('-', ' ')})`;
}

function documentOf({ source }: Act): string {
  return source?.document == null ? '' : ` from ${source.document}`;
}
