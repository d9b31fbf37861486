import type { RecordedEvent } from '../../domain/event.js';
import { evolveRegister, REGISTER_INITIAL, type RegisterState } from '../../domain/participants/evolve.js';
import type { Register } from '../../domain/participants/participant.js';
import type { Folded, Folder } from '../../ledger/ledger.js';
import { once } from '../folds/evolved-once.js';
import { folder } from '../folds/folder.js';
import type { View } from '../moments/view.js';
import { streamName } from '../../ledger/stream-name.js';

/**
 * The register as folded. `law`: the register as it was when something last changed that the law reads, which is all
 * but names and aliases.
 */
export interface KnownRegister {
  readonly known: RegisterState;
  readonly law: Register;
}

const REGISTER: Folder<KnownRegister> = folder({
  name: 'register',
  initial: { known: REGISTER_INITIAL, law: REGISTER_INITIAL.register },
  evolve: once((state: KnownRegister, event: RecordedEvent): KnownRegister => {
    const known = evolveRegister(state.known, event);
    const namesOnly =
      event.type === 'participant-changed' && (event.data.change === 'name' || event.data.change === 'alias');
    return { known, law: namesOnly ? state.law : known.register };
  }),
});

/** Everything folded from the participants' streams. */
export function registerFoldIn(view: View): Promise<Folded<KnownRegister>> {
  return view.fold(REGISTER, { category: 'participant' });
}

/** All participants known in a view, by code. */
export async function registerIn(view: View): Promise<Register> {
  return (await registerFoldIn(view)).state.known.register;
}

/** The stream of a participant. */
export function participantStream(code: string): string {
  return streamName('participant', code);
}
