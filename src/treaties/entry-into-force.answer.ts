import type { VerdictAsOf } from '../domain/entry-into-force/as-of/verdict-as-of.js';
import type { Missing } from '../domain/entry-into-force/as-of/missing.js';
import { EventId, LegalDate, Whole } from '../platform/http/documentation/answers/fields.js';
import { ReadAnswer } from '../platform/http/documentation/answers/read.answer.js';

/** What the condition still lacks; numbers as decimal strings. */
export class MissingAnswer {
  /** `instruments`: deposits; `inForce`: the entry into force of another treaty. */
  condition: Missing['condition'];

  /** With `instruments`: only those of this class. */
  from?: string;

  /** With `inForce`: the treaty waited for. */
  treaty?: string;

  /** @example "30" */
  need: string;

  /** @example "29" */
  have: string;

  /** @example "1" */
  missing: string;
}

/** One instrument, and why it counts or not. */
export class ProofLineAnswer {
  @Whole(30)
  line: number;

  @EventId()
  event: string;

  /** @example "ECU" */
  participant: string;

  /** Date of deposit. */
  @LegalDate()
  date: string;

  /** @example "ratification" */
  kind: string;

  counted: boolean;

  /** @example "30th instrument; the condition is met by it" */
  because: string;
}

/** Whether and when a treaty enters into force, with proof. */
export class EntryIntoForceAnswer extends ReadAnswer {
  /** @example "uncac" */
  treaty: string;

  /** `date-fixed`: the condition is met, the date lies ahead. */
  state: VerdictAsOf['state'];

  /** The declared date, or else the computed one. */
  @LegalDate('2005-12-14')
  date: string | null;

  @LegalDate('2005-09-15')
  conditionMetOn: string | null;

  /**
   * Those whose instruments of that day met the condition.
   * @example ["ECU"]
   */
  decisive: string[];

  /** The date by the clauses. */
  @LegalDate('2005-12-14')
  computed: string | null;

  /** The date that the depositary stated. */
  @LegalDate('2005-12-14')
  declared: string | null;

  missing: MissingAnswer[];

  /** The instruments in order of deposit. */
  proof: ProofLineAnswer[];

  /** All this in a few sentences. */
  explanation: string;
}
