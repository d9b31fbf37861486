import type { EffectAnswer } from '../../platform/http/documentation/answers/effect.answer.js';
import type { Recorded } from '../../platform/http/answer.js';
import type { Problem } from '../../platform/http/problem.js';
import { asProblem } from '../../platform/http/problems/as-problem.js';
import { problemDocument } from '../../platform/http/problems/document.js';
import { onceOnly, type WriteConditions } from '../../recording/recorder/write-conditions.js';
import type { FieldError } from '../../platform/http/input/json-body.js';
import type { Deed, Exchange, FieldFault, FilledForm, RecordOutcome } from './record.model.js';
import { isRefusal, remediesFor } from './remedies.js';
import { faultsAt } from './written-body.js';

/** What a form asks to be recorded. */
export interface Asked {
  /** The address of the API that takes the body. */
  readonly path: string;
  readonly body: object;
  readonly deed: Deed;
  /** The form as it was sent, to be sent again. */
  readonly filled: FilledForm;
  /** The key by which it is recorded once; null: it is only tried. */
  readonly once: string | null;
  readonly execute: (conditions: WriteConditions) => Promise<Recorded>;
}

/** What became of a form: an answer, or fields that cannot be taken as they are. */
export interface Tried {
  readonly outcome: RecordOutcome | null;
  readonly faults: readonly FieldFault[];
}

/** What became of what a form asked: refused, accepted, or recorded. A fault of the service itself is thrown. */
export async function tried(asked: Asked, standing: () => Promise<string | null>): Promise<Tried> {
  try {
    return { outcome: await outcomeOf(asked), faults: [] };
  } catch (error) {
    const told = asProblem(error);
    if (told.status >= 500) throw error;
    if (told.code === 'invalid-body')
      return { outcome: null, faults: faultsAt(told.facts['errors'] as readonly FieldError[], asked.filled, '/with') };
    const exchange = exchangeOf(asked, told.status, problemDocument(told, asked.path));
    return {
      outcome: { state: 'refused', ...refusalOf(told), deed: asked.deed, standing: await standing(), exchange },
      faults: [],
    };
  }
}

async function outcomeOf(asked: Asked): Promise<RecordOutcome> {
  const { deed, filled, once } = asked;
  const { body: answer, options } = await asked.execute(conditionsOf(asked));
  const exchange = exchangeOf(asked, options.status ?? 201, answer);
  const position = Number(answer['position']);
  if (answer['dryRun'] === true) {
    const effect = answer['effect'] as EffectAnswer | null;
    return { state: 'accepted', deed, position: position + 1, effect, again: filled, exchange };
  }
  const events = (answer['events'] as readonly { readonly eventId: string }[]).map(({ eventId }) => eventId);
  return { state: 'recorded', deed, position, events, known: once === null || options.status === 200, exchange };
}

function refusalOf({ code, detail, facts }: Problem) {
  const refusal = isRefusal(code) ? code : null;
  return { code, refusal, detail, remedies: refusal === null ? [] : remediesFor(refusal, facts) };
}

function conditionsOf({ path, body, once }: Asked): WriteConditions {
  const idempotency = once === null ? null : onceOnly(once, { method: 'POST', url: path, body });
  return { idempotency, ifMatch: null, dryRun: once === null };
}

/** The request and the answer as a program would see them. */
function exchangeOf(
  { path, body, once }: Pick<Asked, 'path' | 'body' | 'once'>,
  status: number,
  answer: object,
): Exchange {
  return {
    request: `POST ${path}${once === null ? '?dryRun=true' : ''}\n${JSON.stringify(body)}`,
    answer: `${String(status)} ${JSON.stringify(answer)}`,
  };
}
