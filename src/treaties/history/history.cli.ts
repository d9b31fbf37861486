import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import { whenInWords } from '../../domain/calendar/day-not-known.js';
import type { HistoryAnswer, HistoryEventAnswer } from './history.answer.js';

/** `foedera history uncac` */
export const historyCommand: CliCommand = (program, runtime) => {
  program
    .command('history <treaty>')
    .description('every event of a treaty in order, corrected ones marked')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (treaty: string, query: Record<string, string>) => {
      await runtime.ask<HistoryAnswer>(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/history`, query },
        render,
      );
    });
};

/** What a terminal shows of the events. */
const SHOWN = columns<HistoryEventAnswer>([
  ['position', (event) => event.position],
  ['recorded', (event) => event.recordedAt.slice(0, 10)],
  ['date', (event) => whenOf(event)],
  ['what', (event) => whatOf(event)],
  ['participant', (event) => text(event.data, 'participant')],
  ['corrected', (event) => correctionOf(event)],
  ['event', (event) => event.eventId],
]);

function render({ treaty, at, events, warnings, next }: HistoryAnswer) {
  return {
    heading: [`Events of ${treaty}, at position ${String(at)}: ${String(events.length)}.`],
    table: SHOWN.table(events),
    footer: [...(next === null ? [] : [`More: ${next}`]), ...coverageFooter(warnings)],
  };
}

/** `declaration under article-41`, `objection towards ECU`. */
function whatOf({ type, data }: HistoryEventAnswer): string {
  const [kind, provision, towards] = [text(data, 'kind'), text(data, 'provision'), text(data, 'towards')];
  const under = provision === null ? '' : ` under ${provision}`;
  if (type === 'coverage-stated') return `${type}: ${text(data, 'state') ?? ''} through ${text(data, 'through') ?? ''}`;
  return `${kind ?? type}${under}${towards === null ? '' : ` towards ${towards}`}`;
}

/** `2005-09-15`, `2015, day not known`. */
function whenOf({ date, data }: HistoryEventAnswer): string | null {
  const notBefore = text(data, 'notBefore');
  return date === null || notBefore === null ? date : whenInWords({ date, notBefore });
}

function correctionOf({ corrected }: HistoryEventAnswer): string | null {
  return corrected === null ? null : `${corrected.correction} at ${String(corrected.position)}`;
}

/** A member of what was recorded, where it is one in words. */
function text(data: HistoryEventAnswer['data'], member: string): string | null {
  const value = data[member];
  return typeof value === 'string' ? value : null;
}
