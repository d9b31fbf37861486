import type { EventData, RecordedEvent } from '../../domain/event.js';
import { correctableType, decideCorrection } from '../../domain/treaty/decide/correction.js';
import type { CorrectionRequest } from '../../domain/recording/correction-request.js';
import type { Refusal } from '../../domain/refusal.js';
import { recorded } from '../../knowledge/folds/folder.js';
import type { Working } from '../../ledger/ledger.js';
import { idOf } from '../../ledger/stream-name.js';
import type { FieldError } from '../../platform/http/input/json-body.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind, Unfit } from '../../recording/recording-kind.js';
import type { Recordings } from '../../recording/recordings.js';
import { CorrectDto } from './correct.dto.js';
import { targetStream } from './target-stream.js';

type Replacement = EventData['event-replaced']['with'];

/** Corrections: the body of POST /v1/corrections. */
export function correctionRecording(recordings: Recordings, today: () => string): RecordingKind<CorrectDto> {
  return {
    record: 'correction',
    type: 'event-replaced',
    body: CorrectDto,
    belongsTo: null,
    prepare: (body) => prepareCorrection(body, '', recordings, today),
  };
}

/**
 * A correction, ready to be decided. `stream`: that of its target where it is known already; it is appended there in
 * any case.
 */
export function prepareCorrection(
  body: CorrectDto,
  stream: string,
  recordings: Recordings,
  today: () => string,
): Prepared {
  const target = body.event.toLowerCase();
  return {
    stream,
    ref: body.ref ?? null,
    describe: `${body.correction === 'annul' ? 'annulment' : 'replacement'} of ${target}`,
    replacement: null,
    async decide(working: Working) {
      const envelope = await working.event(target);
      const event = envelope === null ? null : recorded(envelope);
      const request = event === null ? asAnnulment(body) : requestOf(body, event, recordings);
      if ('refusal' in request) return { refused: request };
      if ('errors' in request) return { refused: { refusal: misfit(target, request.errors) } };
      const recordedUnderRef = event === null ? [] : await byRef(working, event.stream, request.ref);
      const by = request.correction === 'replace' ? request.with : null;
      const judgedBy = event === null ? null : await targetStream(working, event, by);
      const given = { event, stream: judgedBy, today: today(), recordedUnderRef };
      return decided(event?.stream ?? stream, decideCorrection(request, given), () => recordedUnderRef.slice(-1));
    },
  };
}

/**
 * The correction in the domain's words: its `with` is checked by the kind of recording that the target is. What does
 * not fit is told under `/with`.
 */
export function requestOf(body: CorrectDto, event: RecordedEvent, recordings: Recordings): CorrectionRequest | Unfit {
  const annulment = asAnnulment(body);
  if (body.correction === 'annul') {
    return body.with == null
      ? annulment
      : { errors: [{ pointer: '/with', detail: 'does not belong to an annulment' }] };
  }
  const kind = recordings.recording(correctableType(event) ?? '');
  if (kind === undefined) return annulment;
  const prepared = recordings.fit(kind, body.with ?? {}, ownerOf(event), 'with');
  if ('errors' in prepared || 'refusal' in prepared) return prepared;
  if (prepared.replacement === null) return annulment;
  return { ...annulment, correction: 'replace', with: identified(prepared.replacement, event, body.with ?? {}) };
}

function asAnnulment(body: CorrectDto): Extract<CorrectionRequest, { correction: 'annul' }> {
  const { event, reason, source, ref } = body;
  return { target: event.toLowerCase(), reason, source: sourceOf(source), ref: ref ?? null, correction: 'annul' };
}

/**
 * What a replacement leaves out of its identity it keeps from its target: the id and the source's row. So the row is
 * known again when it is read again.
 */
function identified(by: Replacement, event: RecordedEvent, named: Readonly<Record<string, unknown>>): Replacement {
  const ref =
    by.data.ref ??
    (event.type === 'event-replaced' ? event.data.with.data.ref : 'ref' in event.data ? event.data.ref : null);
  const own = (by.type === 'pledge-announced' || by.type === 'receipt-recorded') && named['id'] === undefined;
  return { ...by, data: { ...by.data, ref, ...(own ? { id: idOf(event.stream) } : {}) } } as Replacement;
}

/** What the recording belongs to: the fund of a pledge or a receipt, else the owner of the stream, or the stream. */
function ownerOf(event: RecordedEvent): string {
  if (correctableType(event) === 'coverage-stated') return event.stream;
  const data = event.type === 'event-replaced' ? event.data.with.data : event.data;
  return 'fund' in data && !('kind' in data) ? data.fund : idOf(event.stream);
}

function misfit(target: string, errors: readonly FieldError[]): Refusal {
  const [first] = errors;
  const sentence = `The replacement of event ${target} does not fit: ${first?.pointer ?? ''} ${first?.detail ?? ''}.`;
  return { code: 'not-correctable', sentence, facts: { event: target, errors } };
}
