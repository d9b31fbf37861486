import type { Folder } from '../../ledger/ledger.js';
import { folder } from '../folds/folder.js';
import type { View } from './view.js';

/** Names given to positions, by name. */
export type Marks = ReadonlyMap<string, number>;

/** The one stream on which all marks are recorded. */
export const MARKS_STREAM = 'marks';

const MARKS: Folder<Marks> = folder({
  name: 'marks',
  types: ['position-marked'],
  initial: new Map(),
  evolve(marks: Marks, event): Marks {
    const { name, position } = event.data;
    return new Map(marks).set(name, position);
  },
});

/** All marks known in a view. */
export async function marksIn(view: View): Promise<Marks> {
  return (await view.fold(MARKS, { stream: MARKS_STREAM })).state;
}
