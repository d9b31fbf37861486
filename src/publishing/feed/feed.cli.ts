import type { CliCommand } from '../../platform/cli/command.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { CloudEventAnswer } from '../cloud-event.answer.js';
import type { FeedAnswer } from './feed.answer.js';

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
      await runtime.ask<FeedAnswer>(
        { method: 'GET', path: '/v1/events', query: { ...query, asOf: undefined } },
        render,
      );
    });
};

/** What a terminal shows of the events. */
const SHOWN = columns<CloudEventAnswer>([
  ['position', (event) => Number(event.sequence)],
  ['recorded', (event) => event.recordedtime],
  ['type', (event) => event.type],
  ['stream', (event) => event.subject],
  ['date', (event) => event.time?.slice(0, 10) ?? null],
  ['event', (event) => event.id],
]);

function render({ at, events, next }: FeedAnswer) {
  return {
    heading: [`Events shown, at position ${String(at)}: ${String(events.length)}.`],
    table: SHOWN.table(events),
    footer: next === null ? [] : [`More: --after ${String(Number(events.at(-1)?.sequence ?? 0))}`],
  };
}
