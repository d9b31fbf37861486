import type { EventData } from '../../domain/event.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Folder } from '../../ledger/ledger.js';
import type { View } from './view.js';

/** Names given to positions, by name. */
export type Marks = ReadonlyMap<string, number>;

/** The one stream on which all marks are recorded. */
export const MARKS_STREAM = 'marks';

const MARKS: Folder<Marks> = {
  name: 'marks',
  types: ['position-marked'],
  initial: new Map(),
  evolve(marks: Marks, event: Envelope): Marks {
    const { name, position } = event.data as unknown as EventData['position-marked'];
    return new Map(marks).set(name, position);
  },
};

/** All marks known in a view. */
export async function marksIn(view: View): Promise<Marks> {
  return (await view.fold(MARKS, { stream: MARKS_STREAM })).state;
}
