import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly { readonly inWords: string }[];
  readonly events: readonly {
    readonly position: number;
    readonly recordedAt: string;
    readonly type: string;
    readonly stream: string;
    readonly date: string | null;
    readonly eventId: string;
  }[];
}

/** `foedera changes --from 412 --to 430` */
export const changesCommand: CliCommand = (program, runtime) => {
  program
    .command('changes')
    .description('what a later state of knowledge says differently, and which events made it so')
    .requiredOption('--from <at>', 'the earlier one: a position, an instant or a mark')
    .option('--to <at>', 'the later one (default: all of the ledger)')
    .option('--treaty <treaty>', 'only what is said of this treaty')
    .option('--participant <code>', 'only what is said of this participant')
    .action(async (query: Record<string, string>) => {
      // Both states are named by --from and --to; there is no day to ask about.
      const only = { ...query, asOf: undefined, at: undefined };
      await runtime.ask({ method: 'GET', path: '/v1/changes', query: only }, (body) => render(body as unknown as Body));
    });
};

function render({ from, to, changes, events }: Body) {
  return {
    heading: [
      `What position ${String(to)} says differently than position ${String(from)} (${String(changes.length)}):`,
      ...changes.map(({ inWords }) => `  ${inWords}`),
    ],
    table: {
      columns: ['at position', 'recorded', 'type', 'stream', 'date', 'event'],
      rows: events.map((event) => [
        event.position,
        event.recordedAt,
        event.type,
        event.stream,
        event.date,
        event.eventId,
      ]),
    },
  };
}
