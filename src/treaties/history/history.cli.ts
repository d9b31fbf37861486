import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly treaty: string;
  readonly at: number;
  readonly events: readonly {
    readonly position: number;
    readonly recordedAt: string;
    readonly eventId: string;
    readonly type: string;
    readonly date: string | null;
    readonly data: {
      readonly kind?: string;
      readonly participant?: string | null;
      readonly provision?: string;
      readonly towards?: string;
    };
    readonly corrected: { readonly correction: string; readonly position: number } | null;
  }[];
  readonly next: string | null;
}

/** `foedera history uncac` */
export const historyCommand: CliCommand = (program, runtime) => {
  program
    .command('history <treaty>')
    .description('every event of a treaty in order, corrected ones marked')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (treaty: string, query: Record<string, string>) => {
      await runtime.ask({ method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/history`, query }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render({ treaty, at, events, next }: Body) {
  return {
    heading: [`Events of ${treaty}, at position ${String(at)}: ${String(events.length)}.`],
    table: {
      columns: ['position', 'recorded', 'date', 'what', 'participant', 'corrected', 'event'],
      rows: events.map(({ position, recordedAt, date, type, data, corrected, eventId }) => [
        position,
        recordedAt.slice(0, 10),
        date,
        whatOf(type, data),
        data.participant ?? null,
        corrected === null ? null : `${corrected.correction} at ${String(corrected.position)}`,
        eventId,
      ]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}

/** `declaration under article-41`, `objection towards ECU`. */
function whatOf(type: string, { kind, provision, towards }: Body['events'][number]['data']): string {
  const under = provision === undefined ? '' : ` under ${provision}`;
  return `${kind ?? type}${under}${towards === undefined ? '' : ` towards ${towards}`}`;
}
