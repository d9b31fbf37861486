import type { ChangesModel } from '../../../src/page/changes/changes.model.js';
import type { ChangingEventAnswer } from '../../../src/publishing/changes/changes.answer.js';
import type { StandingAnswer } from '../../../src/treaties/standing.answer.js';

/** What of a row is compared: where it stands, and the dates of it. */
export interface Standing {
  readonly standing: StandingAnswer['standing'];
  readonly signature: { readonly date: string } | null;
  readonly instrument: { readonly date: string; readonly kind: string } | null;
  readonly inForceSince: string | null;
  readonly withdrawal: { readonly date: string; readonly effective: string | null } | null;
}

/** A row that reads otherwise in the two states; null: the state has none. */
export interface ComparedRow {
  /** Code of the participant, or id of the treaty. */
  readonly id: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** The events that made it so. */
  readonly events: readonly ChangingEventAnswer[];
}

/** The rows of the day asked about that differ. */
export function comparedRows({ compared, changes }: ChangesModel): readonly ComparedRow[] {
  const [before, after] = [standingsOf(compared.before, compared.of), standingsOf(compared.after, compared.of)];
  const events = new Map(changes.events.map((event) => [event.eventId, event]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id) => {
    const [earlier, later] = [before.get(id) ?? null, after.get(id) ?? null];
    if (said(earlier) === said(later)) return [];
    const own = changes.changes.filter(
      (change) => (compared.of === 'treaty' ? change.participant : change.treaty) === id,
    );
    // What changed on other days has other events.
    const standing = own.filter(({ account }) => later !== null && account === ACCOUNTS[later.standing]);
    const ids = [...new Set((standing.length > 0 ? standing : own).flatMap((change) => change.events))];
    const known = ids.flatMap((each) => events.get(each) ?? []).sort((a, b) => a.position - b.position);
    return [{ id, before: earlier, after: later, events: known }];
  });
}

/** The day since which a row stands as it does. */
export function sinceOf({ standing, signature, instrument, inForceSince, withdrawal }: Standing): string | null {
  switch (standing) {
    case 'party':
      return inForceSince;
    case 'contracting':
      return instrument?.date ?? null;
    case 'signatory':
      return signature?.date ?? null;
    case 'withdrawn':
      return withdrawal?.effective ?? null;
    case 'none':
      return null;
  }
}

/** What is counted of those that stand so. */
const ACCOUNTS: Readonly<Record<Standing['standing'], string | null>> = {
  party: 'parties',
  contracting: 'contracting',
  signatory: 'signatories',
  withdrawn: 'contracting',
  none: null,
};

type Compared = ChangesModel['compared'];

function standingsOf(known: Compared['before'], of: Compared['of']): ReadonlyMap<string, Standing> {
  if (known === null) return new Map();
  if ('status' in known) return new Map(known.status.participants.map((row) => [row.code, row]));
  return of === 'participant' ? new Map(known.treaties.map((row) => [row.treaty, row])) : new Map();
}

function said(row: Standing | null): string {
  if (row === null) return '';
  const { standing, signature, instrument, inForceSince, withdrawal } = row;
  // Somebody of whom only a report is known did as little as one of whom nothing is.
  if (standing === 'none' && signature === null && instrument === null) return '';
  return [
    standing,
    signature?.date,
    instrument?.date,
    instrument?.kind,
    inForceSince,
    withdrawal?.date,
    withdrawal?.effective,
  ].join(' ');
}
