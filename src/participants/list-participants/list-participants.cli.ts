import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly participants: readonly {
    code: string;
    name: string;
    kind: string;
    exists: boolean;
    memberOf: readonly string[];
  }[];
  readonly next: string | null;
}

/** `foedera participants --as-of DATE` */
export const participantsCommand: CliCommand = (program, runtime) => {
  program
    .command('participants')
    .description('every participant in the register, with the name of that day')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask({ method: 'GET', path: '/v1/participants', query }, (answer) =>
        render(answer as unknown as Body),
      );
    });
};

function render({ asOf, at, participants, next }: Body) {
  const existing = participants.filter(({ exists }) => exists).length;
  return {
    heading: [
      `As of ${asOf}, at position ${String(at)}: ${String(existing)} existing on that day of ${String(participants.length)} listed.`,
    ],
    table: {
      columns: ['code', 'name', 'kind', 'exists', 'member of'],
      rows: participants.map((each) => [
        each.code,
        each.name,
        each.kind,
        each.exists ? 'yes' : 'no',
        each.memberOf.join(' '),
      ]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}
