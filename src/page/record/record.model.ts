import type { TitledTreaty } from '../event-names.js';
import type { RefusalCode } from '../../domain/refusal.js';
import type { ActionKind } from '../../domain/treaty/model/kinds/kinds.js';
import type { StatusTableAnswer } from '../../interchange/import-table/status-table.answer.js';
import type { EffectAnswer } from '../../platform/http/documentation/answers/effect.answer.js';

/** What a form of this view is for. */
export type RecordTask = 'act' | 'correct' | 'table' | 'pledge';

/** What stands in the fields, by their names; what is empty is left out. */
export type FilledForm = Readonly<Record<string, string>>;

/** A pledge that something may happen to. */
export interface PledgeChoice {
  readonly id: string;
  /** Null: its donor is not named. */
  readonly donor: string | null;
  readonly date: string;
}

/** A field that cannot be taken as it is. */
export interface FieldFault {
  readonly field: string;
  /** `other`: what the API says of it, in English, is all there is. */
  readonly why: 'missing' | 'not-a-date' | 'unknown-name' | 'several' | 'refused' | 'other';
  readonly detail: string;
  /** The codes of those who may be meant, nearest first. */
  readonly nearest: readonly string[];
}

/** A way out of a refusal. */
export type RefusalRemedy =
  /** Make it an act of another kind. */
  | { readonly way: 'make'; readonly kind: ActionKind }
  /** Record another act first: its day is still to be given. */
  | { readonly way: 'first'; readonly kind: ActionKind }
  /** Record it all the same, with a note. */
  | { readonly way: 'despite' }
  /** Go to a field and change it. */
  | { readonly way: 'edit'; readonly field: string }
  /** Leave a field out. */
  | { readonly way: 'clear'; readonly field: string }
  /** It was somebody else, or another territory. */
  | { readonly way: 'choose'; readonly field: string; readonly code: string }
  /** Correct the event that stands in the way. */
  | { readonly way: 'event'; readonly event: string }
  /** Record for another treaty. */
  | { readonly way: 'treaty'; readonly treaty: string }
  /** Look at what is there. */
  | { readonly way: 'look'; readonly at: 'acts' | 'treaties' | 'funds' };

/** The request and its answer, as the API has them. */
export interface Exchange {
  readonly request: string;
  readonly answer: string;
}

/** What was done, for the heading of an answer. */
export interface Deed {
  readonly kind: string;
  readonly participant: string | null;
  readonly date: string | null;
}

/** What became of a form that was sent. */
export type RecordOutcome =
  | {
      readonly state: 'refused';
      readonly code: string;
      /** Where a rule of the field refused it; null where the request could not be taken. */
      readonly refusal: RefusalCode | null;
      readonly detail: string;
      readonly deed: Deed;
      /** How it stood on that day; null where that is not known. */
      readonly standing: string | null;
      readonly remedies: readonly RefusalRemedy[];
      readonly exchange: Exchange;
    }
  | {
      readonly state: 'accepted';
      readonly deed: Deed;
      /** Position of the first event that would be recorded. */
      readonly position: number;
      readonly effect: EffectAnswer | null;
      /** Exactly what was tried, to be sent again. */
      readonly again: FilledForm;
      readonly exchange: Exchange;
    }
  | {
      readonly state: 'recorded';
      readonly deed: Deed;
      readonly position: number;
      /** The ids of the events. */
      readonly events: readonly string[];
      /** It had been recorded before, with this content. */
      readonly known: boolean;
      readonly exchange: Exchange;
    }
  | {
      readonly state: 'table';
      readonly report: StatusTableAnswer;
      /** To record it; null once it is recorded, or where there is nothing to record. */
      readonly again: FilledForm | null;
      readonly exchange: Exchange;
    };

/** What the form records for. */
export interface RecordSubject extends TitledTreaty {
  readonly of: 'treaty' | 'fund';
  readonly id: string;
  /** First and last day of signature of a treaty. */
  readonly opened: string | null;
  readonly closed: string | null;
}

/** What the view `record` is made of. */
export interface RecordModel {
  readonly task: RecordTask;
  readonly subject: RecordSubject;
  /** `open`: no key is set; `session`: by the session of this browser; `no`: the key is to be shown first. */
  readonly may: 'open' | 'session' | 'no';
  readonly token: string;
  /** The key by which what is accepted is recorded once. */
  readonly once: string;
  readonly filled: FilledForm;
  /** Kinds of act, by group; of a fund, what may happen to a pledge. */
  readonly kinds: readonly { readonly group: string; readonly kinds: readonly string[] }[];
  /** The codes of those who may act. */
  readonly participants: readonly string[];
  /** The pledges of a fund. */
  readonly pledges: readonly PledgeChoice[];
  readonly faults: readonly FieldFault[];
  readonly outcome: RecordOutcome | null;
  /** The field that somebody was sent to. */
  readonly focus: string | null;
}
