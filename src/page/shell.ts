import type { Language } from './language.js';

/** The two times of a view, as asked and as resolved. */
export interface Times {
  readonly asOf: string;
  readonly at: number;
  /** When the event at this position was recorded; null: the ledger is empty. */
  readonly recordedAt: string | null;
  /** What the address names; null: it leaves that open. */
  readonly asked: { readonly asOf: string | null; readonly at: string | null };
  /** Today in UTC. */
  readonly today: string;
  /** The ledger's last position. */
  readonly head: number;
}

/** What the rail of the time bar shows of a view. */
export interface Bar {
  /** First and last day of the rail. */
  readonly from: string;
  readonly to: string;
  /** The days on which the view changes, in order. */
  readonly days: readonly string[];
  /** How many acts each month has: `2005-07`, 12. */
  readonly acts: readonly (readonly [month: string, acts: number])[];
  /** The day up to which the record is complete; null: nobody stated one. */
  readonly through: string | null;
  /** The day up to which a part is recorded, where that is later. */
  readonly partly: string | null;
  /** The corrections of what the view shows, the last one first. */
  readonly corrections: readonly CorrectionAt[];
}

/** A correction by its place in the ledger. */
export interface CorrectionAt {
  readonly position: number;
  readonly recordedAt: string;
}

/** A named position. */
export interface MarkedPosition {
  readonly name: string;
  readonly position: number;
}

/** The parameters of an address; one that stands in it several times has several values. */
export type AddressParameters = Readonly<Record<string, string | readonly string[]>>;

/** The parts of the ledger that the masthead leads to. */
export type Section = 'treaties' | 'participants' | 'funds' | 'statements' | 'ledger';

/** The addresses of what browsers load beside the page. */
export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
  /** Fonts that the first lines of a page need in its language. */
  readonly fonts: readonly string[];
}

/** What surrounds every view. */
export interface Shell {
  readonly language: Language;
  /** As the reader chose it; null: as the device has it. */
  readonly theme: 'light' | 'dark' | null;
  /** The address without language and parameters. */
  readonly path: string;
  /** The parameters of the address beside its two times. */
  readonly query: AddressParameters;
  /** `https://host` of this service, as it was asked. */
  readonly origin: string;
  /** Null where a view has none, such as a form. */
  readonly times: Times | null;
  readonly bar: Bar | null;
  /** Each figure of the view has its own day: the day cannot be chosen. */
  readonly ownDays: boolean;
  /** The positions that have names, the last one first. */
  readonly marks: readonly MarkedPosition[];
  readonly section: Section | null;
  readonly assets: Assets;
  /** A participant's name of the day, in the page's language where it is known, else in English. */
  readonly nameOf: (code: string) => string;
}
