import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import type { WhatIfAnswer } from '../../treaties/what-if/what-if.answer.js';

/** An act that the address supposes. */
export interface AskedSupposition {
  readonly participant: string;
  readonly date: string;
}

/** Why the supposed acts could not be done: a rule of the field. */
export interface RefusedSupposition {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

/** What the view `what-if` is made of. */
export interface WhatIfModel {
  readonly treaty: ShowTreatyAnswer;
  /** What follows without a supposition. */
  readonly fact: WhatIfAnswer;
  /** What follows with it; null: nothing is supposed, or it is refused. */
  readonly supposed: WhatIfAnswer | null;
  readonly refused: RefusedSupposition | null;
  readonly deposits: readonly AskedSupposition[];
  readonly withdrawals: readonly AskedSupposition[];
  /** The day of those that the form adds, and the day by which the treaty is to be in force. */
  readonly on: string;
  readonly by: string;
  /** Who may deposit: those that signed, and those that did not; and who may withdraw. */
  readonly signatories: readonly string[];
  readonly others: readonly string[];
  readonly bound: readonly string[];
  /** The other treaties that its clause names, by id. */
  readonly named: Readonly<Record<string, ShowTreatyAnswer>>;
}
