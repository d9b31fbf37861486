import { qualifiersOf, type TreatyAction } from '../../domain/treaty/model/action.js';
import { decideRecordAction } from '../../domain/treaty/decide/record-action.js';
import type { Context } from '../../domain/treaty/model/interpretation.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import { treatyIn, treatyStateIn } from '../../knowledge/treaties/treaty.js';
import type { Working } from '../../ledger/ledger.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind } from '../../recording/recording-kind.js';
import { RecordActionDto } from './record-action.dto.js';

/** Treaty actions: the body of POST /v1/treaties/{id}/actions; a line of a file names the `treaty` beside it. */
export function actionRecording(today: () => string): RecordingKind<RecordActionDto> {
  return {
    record: 'action',
    type: 'treaty-action-recorded',
    body: RecordActionDto,
    belongsTo: 'treaty',
    prepare: (body, treaty) => prepareAction(body, treaty, today),
  };
}

/** A treaty action, ready to be decided. */
export function prepareAction(body: RecordActionDto, treaty: string, today: () => string): Prepared {
  const [action, source, stream] = [actionOf(body), sourceOf(body.source), treatyStream(treaty)];
  const { kind, participant, date, ref } = action;
  return {
    stream,
    ref,
    describe: `${kind} of ${treaty}${participant === null ? '' : ` by ${participant}`} on ${date}`,
    replacement: { type: 'treaty-action-recorded', data: { ...action, treaty } },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, ref);
      const judged = (await treatyIn(working, treaty)) ?? (await unregistered(working, treaty));
      return decided(
        stream,
        decideRecordAction({ treaty, action, source }, { ...judged, today: today(), recordedUnderRef }),
        () => recordedUnderRef.slice(-1),
      );
    },
  };
}

/** There is no treaty of this id: enough for the decision to say so. */
async function unregistered(working: Working, treaty: string) {
  const context: Context = { register: await registerIn(working), parent: null, inForceOn: () => undefined };
  return { state: (await treatyStateIn(working, treaty)).state, context };
}

function actionOf(body: RecordActionDto): TreatyAction {
  const { kind, participant, date, effective, text, territory, ref, despite, note } = body;
  return {
    kind,
    participant: participant ?? null,
    date,
    effective: effective ?? null,
    text: text ?? null,
    territory: territory ?? null,
    ref: ref ?? null,
    despite: despite ?? [],
    note: note ?? null,
    ...qualifiersOf(body),
  };
}
