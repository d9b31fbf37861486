import type { CliCommand, Rendered } from '../../../platform/cli/command.js';
import type { DryRunAnswer, RecordedAnswer } from '../../../platform/http/documentation/answers/recorded.answer.js';
import { renderRecorded, writes, writing, type WritingOptions } from '../../../recording/command-line.js';

interface Options extends WritingOptions {
  readonly note?: string;
}

/** `foedera revalue cpcjf --dry-run` */
export const revalueCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('revalue <fund>')
    .description('revalue what was valued by a rate that changed since, and what had none')
    .option('--note <note>', 'why; stands with every revaluation');
  writes(command).action(async (fund: string, { note, ...options }: Options) => {
    const path = `/v1/funds/${encodeURIComponent(fund)}/revaluations`;
    await runtime.ask(writing(path, { note }, options), render);
  });
};

function render(answer: RecordedAnswer | DryRunAnswer): Rendered {
  return answer.events.length === 0 ? { heading: ['Nothing is due a revaluation.'] } : renderRecorded(answer);
}
