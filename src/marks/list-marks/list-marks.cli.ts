import type { CliCommand } from '../../platform/cli/command.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { ListMarksAnswer, MarkAnswer } from './list-marks.answer.js';

/** `foedera marks` */
export const marksCommand: CliCommand = (program, runtime) => {
  program
    .command('marks')
    .description('the names given to positions')
    .action(async () => {
      await runtime.ask<ListMarksAnswer>({ method: 'GET', path: '/v1/marks' }, render);
    });
};

/** What a terminal shows of the marks. */
const SHOWN = columns<MarkAnswer>([
  ['name', (mark) => mark.name],
  ['position', (mark) => mark.position],
  ['marked at', (mark) => mark.markedAt],
]);

function render({ at, marks }: ListMarksAnswer) {
  return {
    heading: [`Marks at position ${String(at)}: ${String(marks.length)}.`],
    table: SHOWN.table(marks),
  };
}
