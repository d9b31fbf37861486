import type { EventData, RecordedEvent } from '../../domain/event.js';
import type { MoneyStream } from '../../domain/fund/fund/correct-money.js';
import type { StatementStream } from '../../domain/statements/correct-statement.js';
import type { ParticipantStream } from '../../domain/treaty/decide/correct-participant.js';
import type { TreatyStream } from '../../domain/treaty/decide/correct-treaty.js';
import { registerFoldIn } from '../../knowledge/participants/register.js';
import { statementIn } from '../../knowledge/statements/statement.js';
import { treatyIndexIn } from '../../knowledge/treaties/treaty-index.js';
import { treatyIn, treatyStateIn } from '../../knowledge/treaties/treaty.js';
import type { View } from '../../knowledge/moments/view.js';
import { cutStream } from '../../ledger/stream-name.js';
import { moneyStreamOf } from './money-stream.js';

const MONEY = ['fund', 'pledge', 'receipt', 'rate'];

/**
 * What a correction is judged by: the stream of its target, folded, with what surrounds it. Null for a stream that
 * takes no corrections. `by`: what would stand in its place; null where it is annulled.
 */
export async function targetStream(
  view: View,
  { stream }: RecordedEvent,
  by: EventData['event-replaced']['with'] | null,
): Promise<TreatyStream | ParticipantStream | MoneyStream | StatementStream | null> {
  const { category, id } = cutStream(stream);
  if (MONEY.includes(category)) return moneyStreamOf(view, stream, by);
  if (category === 'statement') return { published: (await statementIn(view, id)).state };
  if (category === 'treaty') return treatyStreamOf(view, id);
  return category === 'participant' ? participantStreamOf(view, id) : null;
}

async function treatyStreamOf(view: View, id: string): Promise<TreatyStream> {
  const index = await treatyIndexIn(view);
  const known = (await treatyIn(view, id)) ?? {
    state: (await treatyStateIn(view, id)).state,
    context: { register: (await registerFoldIn(view)).state.known.register, parent: null, inForceOn: () => undefined },
  };
  return {
    ...known,
    knownTreaties: (other) => index.has(other),
    dependencies: (other) => index.get(other)?.dependsOn ?? [],
  };
}

async function participantStreamOf(view: View, code: string): Promise<ParticipantStream> {
  const register = (await registerFoldIn(view)).state.known;
  const actsIn: string[] = [];
  for (const id of (await treatyIndexIn(view)).keys()) {
    if ((await treatyStateIn(view, id)).state.acts.has(code)) actsIn.push(id);
  }
  return { register, actsIn };
}
