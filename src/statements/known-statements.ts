import { Inject, Injectable } from '@nestjs/common';
import type { Statement } from '../domain/statements/statement.js';
import type { StatementState } from '../domain/statements/evolve.js';
import { statementIn } from '../knowledge/statements/statement.js';
import { viewAt } from '../knowledge/moments/view.js';
import type { Ledger } from '../ledger/ledger.js';
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
    const { state, version } = await statementIn(viewAt(this.ledger, at), id);
    if (state.statement !== null) return { ...state, statement: state.statement, version };
    const detail = version > 0 ? `The statement ${id} was annulled.` : await this.unrecorded(id, at);
    throw new Problem(404, 'unknown-statement', 'Unknown statement', detail, { statement: id });
  }

  private async unrecorded(id: string, at: number): Promise<string> {
    const now = await statementIn(viewAt(this.ledger, (await this.ledger.head()).position), id);
    if (now.version === 0) return `No statement has the id "${id}". Ids are lower-case; GET /v1/statements lists them.`;
    return `The statement ${id} was not recorded at position ${String(at)}; it was recorded later.`;
  }
}
