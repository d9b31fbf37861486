import type { actDetailWords } from './act-details.words.js';
import type { eventFactWords } from './event-facts.words.js';
import type { eventSentenceWords } from './event-sentences.words.js';
import type { moneySentenceWords } from './money-sentences.words.js';

/** What is told of an event: an envelope, or as much of one. */
export interface TellableEvent {
  readonly type: string;
  readonly date: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What stands in a sentence of an event, before it is worded. */
export type Value =
  | { readonly participant: string }
  | { readonly treaty: string }
  /** A treaty by its whole title: what is registered. */
  | { readonly titled: string }
  /** A treaty by its short title with a capital: what a line begins with. */
  | { readonly headed: string }
  | { readonly fund: string }
  | { readonly event: string }
  /** What somebody wrote: it stands as it is, apart from the direction of the sentence. */
  | { readonly quote: string }
  | { readonly day: string }
  | { readonly count: number }
  | { readonly place: number }
  | { readonly amount: { readonly value: string; readonly currency: string } }
  | { readonly fact: keyof typeof eventFactWords }
  | { readonly kind: string }
  | { readonly moneyKind: string }
  | { readonly kinds: readonly string[] }
  | { readonly told: Told };

/** One message of the sentences of events, and what fills it. */
export interface Told {
  readonly key: keyof typeof eventSentenceWords | keyof typeof moneySentenceWords;
  readonly values: Readonly<Record<string, Value>>;
}

/** One thing that an act says beside who did what, and when. */
export interface ToldDetail {
  readonly key: keyof typeof actDetailWords;
  readonly values: Readonly<Record<string, Value>>;
}
