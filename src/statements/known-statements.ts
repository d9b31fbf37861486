import { Inject, Injectable } from '@nestjs/common';
import type { Statement } from '../domain/statements/statement.js';
import type { StatementState } from '../domain/statements/evolve.js';
import { statementIn } from '../knowledge/statements/statement.js';
import { knownAt } from '../knowledge/moments/known-at.js';
import type { View } from '../knowledge/moments/view.js';
import type { Folded, Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import { Problem } from '../platform/http/problem.js';
import type { ProblemKind } from '../platform/http/problems/catalogue.js';

declare module '../platform/http/problems/problem-code.js' {
  interface ProblemCodes {
    readonly statements: keyof typeof STATEMENT_PROBLEMS;
  }
}

/** The problems of questions about statements. */
export const STATEMENT_PROBLEMS = {
  'unknown-statement': { status: 404, title: 'Unknown statement', advice: 'GET /v1/statements lists the ids known.' },
} as const satisfies Readonly<Record<string, ProblemKind>>;

/** A statement as known at a position. `version`: of its stream. */
export interface KnownStatement extends StatementState {
  readonly statement: Statement;
  readonly version: number;
}

/** Statements as they were known at a position. */
@Injectable()
export class KnownStatements {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  /**
   * The statement of this id as known at a position. Throws Problem `unknown-statement` (404), which tells where it was
   * recorded later or annulled.
   */
  async at(id: string, at: number): Promise<KnownStatement> {
    const never = `No statement has the id "${id}". Ids are lower-case; GET /v1/statements lists them.`;
    const wanted = { what: 'statement', id, did: 'recorded', never } as const;
    const { state, version } = await knownAt(this.ledger, at, (view) => recordedIn(view, id), wanted);
    if (state.statement !== null) return { ...state, statement: state.statement, version };
    const detail = `The statement ${id} was annulled.`;
    throw new Problem(404, 'unknown-statement', 'Unknown statement', detail, { statement: id });
  }
}

async function recordedIn(view: View, id: string): Promise<Folded<StatementState> | null> {
  const statement = await statementIn(view, id);
  return statement.version === 0 ? null : statement;
}
