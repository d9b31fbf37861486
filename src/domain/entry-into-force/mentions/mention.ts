/**
 * Something that a treaty's clauses name. `pointer` is a JSON pointer into the treaty. `register`: a property by which
 * anyone in it may belong to a class.
 */
export type Mention =
  | TreatyMention
  | {
      readonly what: 'register';
      readonly name: 'membersOf' | 'attribute' | 'region' | 'kind' | 'not';
      readonly pointer: string;
    }
  | { readonly what: 'participant' | 'class' | 'weights'; readonly name: string; readonly pointer: string }
  | { readonly what: 'event'; readonly name: 'adoption' | 'opening'; readonly pointer: string };

/** `reads`: its entry into force, or who takes part in it. */
export interface TreatyMention {
  readonly what: 'treaty';
  readonly name: string;
  readonly pointer: string;
  readonly reads: 'entry-into-force' | 'participations';
}
