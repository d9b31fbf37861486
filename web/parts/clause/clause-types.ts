import type { ShowTreatyAnswer } from '../../../src/treaties/show-treaty/show-treaty.answer.js';

/** What of a treaty its clause is told with. */
export type ToldTreaty = Pick<ShowTreatyAnswer, 'id' | 'entryIntoForce' | 'provisions' | 'weights'>;

export type Clause = NonNullable<ShowTreatyAnswer['entryIntoForce']>;
export type SinglePath = Extract<Clause, { when: unknown }>;
export type Condition = SinglePath['when'];
export type Delay = SinglePath['then'];
export type ClassDefinition = ShowTreatyAnswer['classes'][string];
export type ClassOf = string | ClassDefinition;
/** One way into force, or several joined. */
export type Path =
  | Pick<SinglePath, 'when' | 'then' | 'from' | 'notBefore'>
  | { readonly earliestOf: readonly Path[] }
  | { readonly latestOf: readonly Path[] };
type Floors = NonNullable<SinglePath['notBefore']>;
export type Floor = Floors extends infer F ? (F extends readonly (infer E)[] ? E : F) : never;
/** A day, given or counted from an event of the treaty. */
export type Day = Exclude<Floor, 'entry-into-force' | { readonly treaty: string }>;
