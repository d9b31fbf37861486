import type { PlainDate } from '../../calendar/plain-date.js';
import type { Register } from '../../participants/participant.js';

/** The attribute that says of an agency or a body whose part it is: `{ "attribute": "part-of", "value": "ESP" }`. */
const PART_OF = 'part-of';

/** A donor with those that are parts of it; amounts are of its own row and of theirs, each once. */
export interface RolledUp<Row> {
  readonly donor: string;
  /** Its own row, if it has one, then those of its parts. */
  readonly rows: readonly Row[];
}

/**
 * Rows by donor put under the one that each is a part of, as the register has it on a day or as `partOf` says.
 * Membership of an organisation is no such part: a State's pledge is not the Union's. Every row stands in exactly one
 * group, so nothing can count twice; a row whose wholes run in a circle stays by itself. Groups come in the order of
 * their first row.
 */
export function rolledUp<Row extends { readonly donor: string }>(
  rows: readonly Row[],
  partOf: ReadonlyMap<string, string>,
): readonly RolledUp<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const whole = wholeOf(row.donor, partOf);
    groups.set(whole, [...(groups.get(whole) ?? []), row]);
  }
  return [...groups].map(([donor, members]) => {
    const own = members.filter((row) => row.donor === donor);
    return { donor, rows: [...own, ...members.filter((row) => row.donor !== donor)] };
  });
}

/** The donor under which each one counts: the whole that it is a part of, else itself. */
export function wholesOf(donors: Iterable<string>, partOf: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const rows = [...new Set(donors)].map((donor) => ({ donor }));
  return new Map(
    rolledUp(rows, partOf).flatMap(({ donor: whole, rows: own }) => own.map(({ donor }) => [donor, whole])),
  );
}

/** Which participant is a part of which, on a day. */
export function partsOn(register: Register, day: PlainDate): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const { code, attributes = [] } of register.values()) {
    const held = attributes.find(
      ({ attribute, value, from, to }) =>
        attribute === PART_OF && value !== undefined && (from === null || from <= day) && (to === null || day < to),
    );
    if (held?.value !== undefined) parts.set(code, held.value);
  }
  return parts;
}

function wholeOf(donor: string, partOf: ReadonlyMap<string, string>): string {
  const seen = new Set([donor]);
  let whole = donor;
  for (let next = partOf.get(whole); next !== undefined; next = partOf.get(whole)) {
    if (seen.has(next)) return donor;
    seen.add(next);
    whole = next;
  }
  return whole;
}
