import type { CliCommand } from '../../platform/cli/command.js';
import { entryIntoForceInWords } from '../in-words.js';

interface Body {
  readonly treaty: string;
  readonly asOf: string;
  readonly at: number;
  readonly state: string;
  readonly date: string | null;
  readonly explanation: string;
  readonly proof: readonly { line: number; participant: string; kind: string; date: string; counted: boolean; because: string }[];
}

/** `pacta entry-into-force uncac --as-of 2005-09-20` */
export const entryIntoForceCommand: CliCommand = (program, runtime) => {
  program
    .command('entry-into-force <treaty>')
    .description('whether and when a treaty enters into force, and why')
    .addHelpText('before', 'Example:\n  $ pacta entry-into-force uncac --as-of 2005-09-20\n')
    .action(async (treaty: string) => {
      const path = `/v1/treaties/${encodeURIComponent(treaty)}/entry-into-force`;
      await runtime.ask({ method: 'GET', path }, (body) => render(body as unknown as Body));
    });
};

function render(body: Body) {
  return {
    heading: [`${body.treaty} as of ${body.asOf}, at position ${String(body.at)}: ${entryIntoForceInWords(body)}`, body.explanation],
    table: {
      columns: ['', 'participant', 'kind', 'date', 'counted', 'because'],
      rows: body.proof.map((each) => [each.line, each.participant, each.kind, each.date, each.counted ? 'yes' : 'no', each.because]),
    },
  };
}
