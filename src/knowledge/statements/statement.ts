import type { RecordedEvent } from '../../domain/event.js';
import { evolveStatement, STATEMENT_INITIAL, type StatementState } from '../../domain/statements/evolve.js';
import type { Envelope } from '../../ledger/envelope.js';
import type { Folded, Folder } from '../../ledger/ledger.js';
import type { View } from '../moments/view.js';

const STATEMENT: Folder<StatementState> = {
  name: 'statement',
  initial: STATEMENT_INITIAL,
  evolve: (state: StatementState, event: Envelope) => evolveStatement(state, event as unknown as RecordedEvent),
};

const STATEMENTS: Folder<ReadonlyMap<string, StatementState>> = {
  name: 'statements',
  initial: new Map(),
  evolve(statements: ReadonlyMap<string, StatementState>, envelope: Envelope): ReadonlyMap<string, StatementState> {
    const id = envelope.stream.slice(envelope.stream.indexOf('/') + 1);
    const state = evolveStatement(statements.get(id) ?? STATEMENT_INITIAL, envelope as unknown as RecordedEvent);
    return new Map(statements).set(id, state);
  },
};

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
  return `statement/${id}`;
}
