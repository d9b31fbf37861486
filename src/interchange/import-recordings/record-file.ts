import { Progress } from '../../platform/cli/progress.js';
import type { ImportOptions, RecordingsImport, RecordingsTally } from '../recordings-import.js';
import { DecidedLines } from '../decided-lines.js';
import { Rejects } from './rejects.js';
import { recordingsExitCode, recordingsSummary, type ImportOutcome } from './summary.js';

/** What a run of `foedera import` was asked. */
export interface RecordFileOptions {
  readonly dryRun?: boolean;
  readonly keepGoing?: boolean;
  readonly actor: string;
}

/** Its answer: in words, as facts for `--json`, and the exit code. */
export interface RecordFileAnswer {
  readonly words: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly code: number;
}

/**
 * Records a file: checks all of it first, then records, so that a file with a bad line leaves no trace. With
 * `keepGoing` it records at once what can be. Ctrl-C stops it between two lines.
 */
export async function recordFile(
  input: { readonly name: string; readonly file: string; readonly size: number },
  recordings: RecordingsImport,
  { dryRun = false, keepGoing = false, actor }: RecordFileOptions,
  words: { say(line: string): void },
): Promise<RecordFileAnswer> {
  const interrupt = new AbortController();
  const onInterrupt = (): void => interrupt.abort();
  const rejects = new Rejects((line) => words.say(line), input.name, keepGoing && !dryRun);
  async function pass(
    what: string,
    going: boolean,
    run: (options: ImportOptions) => Promise<RecordingsTally>,
  ): Promise<RecordingsTally> {
    const progress = new Progress(what);
    const onLine = (bytes: number, { lines }: RecordingsTally): void =>
      progress.at(bytes, input.size, () => `${lines.toLocaleString('en')} lines`);
    const onRejected: ImportOptions['onRejected'] = (rejected) => {
      progress.end();
      rejects.add(rejected);
    };
    const tally = await run({ actor, keepGoing: going, onRejected, onLine, signal: interrupt.signal });
    progress.end();
    return tally;
  }
  const decided = new DecidedLines();
  process.on('SIGINT', onInterrupt);
  try {
    const checked =
      dryRun || !keepGoing
        ? await pass('check', true, (options) => recordings.rehearse(input.file, options, decided))
        : null;
    const clean = (checked?.rejected ?? 0) === 0 && !interrupt.signal.aborted;
    const kept =
      clean && !dryRun
        ? await pass('import', keepGoing, (options) => recordings.record(input.file, options, decided))
        : null;
    const last = await rejects.end();
    if (last !== null) words.say(last);
    const outcome: ImportOutcome = { checked, kept, dryRun, keepGoing, interrupted: interrupt.signal.aborted };
    return { words: recordingsSummary(outcome), facts: factsOf(outcome), code: recordingsExitCode(outcome) };
  } finally {
    process.off('SIGINT', onInterrupt);
    decided.close();
  }
}

function factsOf({ checked, kept, dryRun }: ImportOutcome): Readonly<Record<string, unknown>> {
  const nothing = {
    lines: checked?.lines ?? 0,
    recorded: 0,
    skipped: checked?.skipped ?? 0,
    rejected: checked?.rejected ?? 0,
    events: 0,
    position: 0,
  };
  return { dryRun, ...(dryRun ? checked : (kept ?? nothing)) };
}
