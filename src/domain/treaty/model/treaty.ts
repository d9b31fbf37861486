import type { PlainDate } from '../../calendar/plain-date.js';
import type {
  ClassDefinition,
  EntryIntoForceClause,
  LaterPartiesClause,
  OrganisationsClause,
  ProvisionalApplicationClause,
  RelationsClause,
  TerminationClause,
  Weights,
  WithdrawalClause,
} from './clause.js';
import type { TreatyLink } from './link.js';
import type { TextInLanguages, TextInOtherLanguages } from './text-in-languages.js';

/** A treaty as registered: its windows and its clauses as data (docs/contract.md §3). */
export interface Treaty {
  readonly id: string;
  readonly title: string;
  readonly adopted: PlainDate | null;
  readonly opened: PlainDate | null;
  readonly closed: PlainDate | null;
  readonly references: Readonly<Record<string, string>>;
  readonly parent: string | null;
  /** Who receives the acts; a list where there are several (NPT art. IX: Washington, London and Moscow). */
  readonly depositary: string | readonly string[] | null;
  readonly classes: Readonly<Record<string, ClassDefinition>>;
  /** Who may take part beside States: regional organisations (default), every organisation, or none. */
  readonly openTo: 'states' | 'states-and-regional-organisations' | 'states-and-organisations';
  readonly entryIntoForce: EntryIntoForceClause | null;
  readonly laterParties: LaterPartiesClause | null;
  readonly withdrawal: WithdrawalClause | null;
  // What follows came later: absent in registrations before it, and wherever a treaty has none.
  /**
   * False for what nobody signs, such as amendments and ILO conventions: ratification, acceptance and approval then
   * need no signature.
   */
  readonly openForSignature?: boolean;
  readonly weights?: Readonly<Record<string, Weights>>;
  /** Provisions that enter into force on their own (ICCPR art. 41, Kigali art. IV(2)), by name. */
  readonly provisions?: Readonly<Record<string, EntryIntoForceClause>>;
  readonly termination?: TerminationClause;
  readonly provisionalApplication?: ProvisionalApplicationClause;
  readonly relations?: RelationsClause;
  /** What it does to earlier treaties, which read it where that changes anything for them. */
  readonly links?: readonly TreatyLink[];
  readonly organisations?: OrganisationsClause;
  /** Its title in other languages than English. */
  readonly titles?: TextInOtherLanguages;
  /** What a sentence calls it: `the Convention against Corruption`. */
  readonly shortTitles?: TextInLanguages;
  /** What a sentence calls its classes, by their names: `Annex 2 States`. */
  readonly classNames?: Readonly<Record<string, TextInLanguages>>;
}

/** Every depositary of a treaty: none where it is not recorded. */
export function depositariesOf({ depositary }: Pick<Treaty, 'depositary'>): readonly string[] {
  if (depositary === null) return [];
  return typeof depositary === 'string' ? [depositary] : depositary;
}

/** How a treaty is called, without what is not recorded of that. */
export function namesOfTreaty({ title, titles, shortTitles }: TreatyNames): TreatyNames {
  return {
    title,
    ...(titles === undefined ? {} : { titles }),
    ...(shortTitles === undefined ? {} : { shortTitles }),
  };
}

/** How a treaty is called: in full, and in a sentence. */
export type TreatyNames = Pick<Treaty, 'title' | 'titles' | 'shortTitles'>;
