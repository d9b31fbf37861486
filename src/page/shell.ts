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
}

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
  readonly query: Readonly<Record<string, string>>;
  /** `https://host` of this service, as it was asked. */
  readonly origin: string;
  /** Null where a view has none, such as a form. */
  readonly times: Times | null;
  readonly bar: Bar | null;
  readonly section: Section | null;
  readonly assets: Assets;
  /** A participant's name of the day, in the page's language where it is known, else in English. */
  readonly nameOf: (code: string) => string;
}
