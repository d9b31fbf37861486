import type { Treaty } from '../../treaty/model/treaty.js';
import type { Floor, Path, Weights, WeightTable } from '../../treaty/model/clause.js';
import { mentionsInClass } from './in-classes.js';
import { mentionsInCondition, mentionsInDay } from './in-conditions.js';
import type { Mention } from './mention.js';

/** The parts of a treaty in which others are named. */
type Naming = Pick<Treaty, 'parent' | 'classes' | 'weights' | 'entryIntoForce' | 'laterParties' | 'provisions'>;

/**
 * Everything that a treaty's registration names, in the order of its clauses: treaties, participants, classes, weights,
 * its own dates.
 */
export function* mentionsInTreaty(treaty: Naming): Iterable<Mention> {
  const { parent, classes, weights = {}, entryIntoForce, laterParties, provisions = {} } = treaty;
  if (parent !== null) yield { what: 'treaty', name: parent, pointer: '/parent', reads: 'participations' };
  for (const [name, of] of Object.entries(classes)) yield* mentionsInClass(of, `/classes/${name}`);
  for (const [name, tables] of Object.entries(weights)) yield* mentionsInWeights(tables, `/weights/${name}`);
  if (entryIntoForce !== null) yield* mentionsInPath(entryIntoForce, '/entryIntoForce');
  if (laterParties !== null) yield* mentionsInFloors(laterParties.notBefore, '/laterParties/notBefore');
  for (const [name, clause] of Object.entries(provisions)) yield* mentionsInPath(clause, `/provisions/${name}`);
}

function* mentionsInPath(
  path: Path & { readonly notBefore?: Floor | readonly Floor[] },
  pointer: string,
): Iterable<Mention> {
  if ('when' in path) yield* mentionsInCondition(path.when, `${pointer}/when`);
  if ('earliestOf' in path) yield* mentionsInPaths(path.earliestOf, `${pointer}/earliestOf`);
  if ('latestOf' in path) yield* mentionsInPaths(path.latestOf, `${pointer}/latestOf`);
  yield* mentionsInFloors(path.notBefore, `${pointer}/notBefore`);
}

function* mentionsInPaths(paths: readonly Path[], pointer: string): Iterable<Mention> {
  for (const [index, path] of paths.entries()) yield* mentionsInPath(path, `${pointer}/${index}`);
}

function* mentionsInFloors(floors: Floor | readonly Floor[] | undefined, pointer: string): Iterable<Mention> {
  if (floors === undefined || floors === 'entry-into-force') return;
  if (isList(floors))
    for (const [index, floor] of floors.entries()) yield* mentionsInFloors(floor, `${pointer}/${index}`);
  else if (typeof floors === 'object' && 'treaty' in floors)
    yield { what: 'treaty', name: floors.treaty, pointer: `${pointer}/treaty`, reads: 'entry-into-force' };
  else yield* mentionsInDay(floors, pointer);
}

function* mentionsInWeights(weights: Weights, pointer: string): Iterable<Mention> {
  if (!('tables' in weights)) yield* mentionsInTable(weights, pointer);
  else
    for (const [index, table] of weights.tables.entries()) yield* mentionsInTable(table, `${pointer}/tables/${index}`);
}

function* mentionsInTable({ values }: WeightTable, pointer: string): Iterable<Mention> {
  for (const code of Object.keys(values))
    yield { what: 'participant', name: code, pointer: `${pointer}/values/${code}` };
}

function isList(floors: Floor | readonly Floor[]): floors is readonly Floor[] {
  return Array.isArray(floors);
}
