import { decideReportProgress } from '../../domain/treaty/progress/decide-progress.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyStream } from '../../knowledge/treaties/treaty-index.js';
import { treatyStateIn } from '../../knowledge/treaties/treaty.js';
import type { Working } from '../../ledger/ledger.js';
import { sourceOf } from '../../recording/body/source-from-body.js';
import { byRef } from '../../recording/recorder/by-ref.js';
import { decided } from '../../recording/recorder/decision-drafts.js';
import type { Prepared, RecordingKind } from '../../recording/recording-kind.js';
import { ReportProgressDto } from './report-progress.dto.js';

/** Reports of progress: the body of POST /v1/treaties/{id}/progress; a line of a file names the `treaty` beside it. */
export function progressRecording(today: () => string): RecordingKind<ReportProgressDto> {
  return {
    record: 'progress',
    type: 'progress-reported',
    body: ReportProgressDto,
    belongsTo: 'treaty',
    prepare: (body, treaty) => prepareProgress(body, treaty, today),
  };
}

/** A report of progress, ready to be decided. */
export function prepareProgress(body: ReportProgressDto, treaty: string, today: () => string): Prepared {
  const { participant, stage, date, note = null, ref = null } = body;
  const [report, source, stream] = [
    { participant, stage, date, note, ref },
    sourceOf(body.source),
    treatyStream(treaty),
  ];
  return {
    stream,
    ref,
    describe: `progress of ${participant} towards ${treaty} on ${date}`,
    replacement: { type: 'progress-reported', data: { ...report, treaty } },
    async decide(working: Working) {
      const recordedUnderRef = await byRef(working, stream, ref);
      const { state } = await treatyStateIn(working, treaty);
      const given = { state, register: await registerIn(working), today: today(), recordedUnderRef };
      return decided(stream, decideReportProgress({ treaty, report, source }, given), () => recordedUnderRef.slice(-1));
    },
  };
}
