import type { CliCommand } from '../../platform/cli/command.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { ListStatementsAnswer, ListedStatementAnswer } from './list-statements.answer.js';

/** `foedera statements` */
export const statementsCommand: CliCommand = (program, runtime) => {
  program
    .command('statements')
    .description('the published documents whose figures are recorded')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask<ListStatementsAnswer>({ method: 'GET', path: '/v1/statements', query }, render);
    });
};

/** What a terminal shows of the statements. */
const SHOWN = columns<ListedStatementAnswer>([
  ['id', (row) => row.id],
  ['published', (row) => row.published],
  ['claims', (row) => row.claims],
  ['title', (row) => row.title],
]);

function render({ asOf, at, statements, next }: ListStatementsAnswer) {
  return {
    heading: [`Statements published by ${asOf}, at position ${String(at)}: ${String(statements.length)}.`],
    table: SHOWN.table(statements),
    footer: next === null ? [] : [`More: ${next}`],
  };
}
