import { evolveStatement, STATEMENT_INITIAL, type StatementState } from '../../domain/statements/evolve.js';
import type { Folded, Folder } from '../../ledger/ledger.js';
import { folder } from '../folds/folder.js';
import type { View } from '../moments/view.js';
import { idOf, streamName } from '../../ledger/stream-name.js';

const STATEMENT: Folder<StatementState> = folder({
  name: 'statement',
  initial: STATEMENT_INITIAL,
  evolve: evolveStatement,
});

const STATEMENTS: Folder<ReadonlyMap<string, StatementState>> = folder({
  name: 'statements',
  initial: new Map(),
  evolve(statements: ReadonlyMap<string, StatementState>, event): ReadonlyMap<string, StatementState> {
    const id = idOf(event.stream);
    const state = evolveStatement(statements.get(id) ?? STATEMENT_INITIAL, event);
    return new Map(statements).set(id, state);
  },
});

/** A statement's folded stream, recorded or not. */
export function statementIn(view: View, id: string): Promise<Folded<StatementState>> {
  return view.fold(STATEMENT, { stream: statementStream(id) });
}

/** Every statement ever recorded in a view, by id; also those annulled. */
export async function statementsIn(view: View): Promise<ReadonlyMap<string, StatementState>> {
  return (await view.fold(STATEMENTS, { category: 'statement' })).state;
}

/** The stream of a statement. */
export function statementStream(id: string): string {
  return streamName('statement', id);
}
