import type { PlainDate } from '../calendar/plain-date.js';
import { existsAt, nameAt } from './on-a-date.js';
import type { Participant, Register } from './participant.js';

/** Who is responsible for a territory's international relations, from a day (inclusive) to a day (exclusive). */
interface Governed {
  readonly responsible?: readonly {
    readonly state: string;
    readonly from: PlainDate | null;
    readonly to: PlainDate | null;
  }[];
}

/** Whether the register has a participant that is a territory. */
export function isTerritory({ kind }: Participant): boolean {
  return (kind as string) === 'territory';
}

/**
 * Whether a code means a territory on a day: one of the register, or a State before its independence (Fiji, to which
 * the United Kingdom extended treaties until 1970).
 */
export function isTerritoryOn(code: string, date: PlainDate, register: Register): boolean {
  const participant = register.get(code);
  if (participant === undefined) return false;
  return isTerritory(participant) || (participant.kind === 'state' && !existsAt(participant, date));
}

/** The State responsible for a territory on a day; null where none is recorded. */
export function responsibleFor(participant: Participant | undefined, date: PlainDate): string | null {
  const { responsible = [] } = (participant ?? {}) as Governed;
  const found = responsible.find(({ from, to }) => (from === null || from <= date) && (to === null || date < to));
  return found?.state ?? null;
}

const MOST_PROPOSED = 3;

/** The territories whose code or English name is nearest to a text, each as `BMU Bermuda`. */
export function nearestTerritories(text: string, register: Register): readonly string[] {
  const wanted = text.toLowerCase();
  const near = [...register.values()].filter(isTerritory).map((each) => {
    const name = nameAt(each, '9999-12-31');
    const distance = Math.min(lettersApart(wanted, each.code.toLowerCase()), lettersApart(wanted, name.toLowerCase()));
    return { said: `${each.code} ${name}`, distance };
  });
  return near
    .filter(({ distance }) => distance <= Math.max(2, text.length / 2))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_PROPOSED)
    .map(({ said }) => said);
}

/** How many letters must be put in, left out or changed (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...one].entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j += 1)
      next.push(
        Math.min((row[j] ?? 0) + (letter === other[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
