import type { NewEvent } from '../../domain/event.js';
import { refuse, type Decision } from '../../domain/refusal.js';
import { MARKS_STREAM, marksIn } from '../../knowledge/moments/marks.js';
import type { Working } from '../../ledger/ledger.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind } from '../../recording/recording-kind.js';
import { MarkPositionDto } from './mark-position.dto.js';

/** Marks: the body of POST /v1/marks. */
export const MARK: RecordingKind<MarkPositionDto> = {
  record: 'mark',
  type: 'position-marked',
  body: MarkPositionDto,
  belongsTo: null,
  prepare: prepareMark,
};

/** A name for the position just before its own event, ready to be decided. */
export function prepareMark({ name }: MarkPositionDto): Prepared {
  return {
    stream: MARKS_STREAM,
    ref: null,
    describe: `mark ${name}`,
    replacement: null,
    async decide(working: Working) {
      const taken = (await marksIn(working)).get(name);
      return decided(MARKS_STREAM, decideMark(name, working.head.position, taken), () => []);
    },
  };
}

function decideMark(name: string, position: number, taken: number | undefined): Decision<NewEvent> {
  if (taken === undefined)
    return { accepted: [{ type: 'position-marked', date: null, source: null, data: { name, position } }] };
  const sentence = `The mark "${name}" already names position ${String(taken)}, and a mark never moves. Choose another name.`;
  return refuse('mark-taken', { mark: name, position: taken }, sentence);
}
