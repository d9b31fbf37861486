import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly at: number;
  readonly events: readonly {
    readonly id: string;
    readonly sequence: string;
    readonly type: string;
    readonly subject: string;
    readonly time?: string;
    readonly recordedtime: string;
  }[];
  readonly next: string | null;
}

/** `foedera events --after 1500` */
export const eventsCommand: CliCommand = (program, runtime) => {
  program
    .command('events')
    .description('the events of the ledger in order, as CloudEvents')
    .option('--after <position>', 'only events after this position')
    .option('--limit <number>', 'how many')
    .option('--stream <stream>', 'only events of this stream, such as treaty/uncac')
    .option('--type <type>', 'only events of this type')
    .action(async (query: Record<string, string>) => {
      // Events have no day that could be asked about.
      await runtime.ask({ method: 'GET', path: '/v1/events', query: { ...query, asOf: undefined } }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render({ at, events, next }: Body) {
  return {
    heading: [`Events shown, at position ${String(at)}: ${String(events.length)}.`],
    table: {
      columns: ['position', 'recorded', 'type', 'stream', 'date', 'event'],
      rows: events.map((event) => [
        Number(event.sequence),
        event.recordedtime,
        event.type,
        event.subject,
        event.time?.slice(0, 10) ?? null,
        event.id,
      ]),
    },
    footer: next === null ? [] : [`More: --after ${String(Number(events.at(-1)?.sequence ?? 0))}`],
  };
}
