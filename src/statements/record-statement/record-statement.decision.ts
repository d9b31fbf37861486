import { decidePublishStatement } from '../../domain/statements/decide.js';
import { parseClaims } from '../../domain/statements/parsing/claims.js';
import { statementIn, statementStream } from '../../knowledge/statements/statement.js';
import type { Working } from '../../ledger/ledger.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../recording/recording-kind.js';
import { RecordStatementDto } from './record-statement.dto.js';

/** Statements: the body of POST /v1/statements. */
export function statementRecording(today: () => string): RecordingKind<RecordStatementDto> {
  return {
    record: 'statement',
    type: 'statement-published',
    body: RecordStatementDto,
    belongsTo: null,
    prepare: (body) => prepareStatement(body, today),
  };
}

/** A statement, ready to be decided; or what is wrong with its claims. */
export function prepareStatement(body: RecordStatementDto, today: () => string): Prepared | Unfit {
  const read = parseClaims(body.claims);
  if ('malformed' in read) return { errors: read.malformed };
  const { id, title, published } = body;
  const statement = { id, title, published, claims: read.claims };
  const [stream, source, ref] = [statementStream(id), sourceOf(body.source), body.ref ?? null];
  return {
    stream,
    ref,
    describe: `statement ${id}`,
    replacement: { type: 'statement-published', data: { ...statement, ref } },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, ref);
      const existing = (await statementIn(working, id)).state;
      const given = { existing, today: today(), recordedUnderRef };
      return decided(stream, decidePublishStatement({ statement, source, ref }, given), async () => {
        const event = existing.recordedBy === null ? null : await working.event(existing.recordedBy);
        return event === null ? [] : [event];
      });
    },
  };
}
