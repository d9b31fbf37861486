import { countedNoun } from '../counted-noun.js';
import type { RecordingsTally } from '../recordings-import.js';

/**
 * How an import went. `checked`: the rehearsal, where there was one; `kept`: what was recorded, where it came to that.
 */
export interface ImportOutcome {
  readonly checked: RecordingsTally | null;
  readonly kept: RecordingsTally | null;
  readonly dryRun: boolean;
  readonly keepGoing: boolean;
  readonly interrupted: boolean;
}

/**
 * The exit code of docs/contract.md §8: 130 interrupted, 4 another writer came between, 3 lines that cannot be
 * recorded.
 */
export function recordingsExitCode({ checked, kept, keepGoing, interrupted }: ImportOutcome): number {
  if (interrupted) return 130;
  if (kept !== null && kept.rejected > 0) return keepGoing ? 3 : 4;
  return checked !== null && checked.rejected > 0 ? 3 : 0;
}

/** What was recorded and what was not, in a sentence or two. */
export function recordingsSummary(outcome: ImportOutcome): string {
  const { checked, kept, keepGoing, interrupted } = outcome;
  if (kept === null) return nothingRecorded(outcome, checked);
  const lines = `${countedNoun(kept.recorded, 'line')} recorded as ${countedNoun(kept.events, 'event')}, ${String(kept.skipped)} skipped as recorded before`;
  const last = kept.position > 0 ? ` The last event has position ${String(kept.position)}.` : '';
  if (interrupted) return `Interrupted. Kept: ${lines}.${last} Run the same command again to go on.`;
  if (kept.rejected > 0 && !keepGoing) {
    return `Stopped: something that another writer recorded meanwhile contradicts a line. Kept: ${lines}.${last} Mend the line and run the same command again to go on.`;
  }
  return `${lines}${kept.rejected > 0 ? `, ${String(kept.rejected)} not recorded` : ''}.${last}`;
}

function nothingRecorded({ dryRun, interrupted }: ImportOutcome, checked: RecordingsTally | null): string {
  if (interrupted || checked === null) return 'Interrupted while checking: nothing was recorded.';
  const { recorded, skipped, rejected } = checked;
  if (!dryRun)
    return `Nothing was recorded, because ${countedNoun(rejected, 'line')} cannot be. Mend the file, or use --keep-going.`;
  return `Dry run: ${countedNoun(recorded, 'line')} would be recorded, ${String(skipped)} skipped as recorded before, ${String(rejected)} cannot be recorded.`;
}
