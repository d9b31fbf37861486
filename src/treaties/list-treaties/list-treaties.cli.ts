import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter, knownThroughInWords } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import { rangeInWords } from '../in-words.js';
import type { ListTreatiesAnswer, ListedTreatyAnswer } from './list-treaties.answer.js';

/** `foedera treaties --as-of DATE` */
export const treatiesCommand: CliCommand = (program, runtime) => {
  program
    .command('treaties')
    .description('all treaties, with their counts and whether they are in force')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask<ListTreatiesAnswer>({ method: 'GET', path: '/v1/treaties', query }, render);
    });
};

/** What a terminal shows of the treaties. */
const SHOWN = columns<ListedTreatyAnswer>([
  ['id', (row) => row.id],
  ['signatories', (row) => rangeInWords(row.counts.signatories)],
  ['contracting', (row) => rangeInWords(row.counts.contracting)],
  ['parties', (row) => rangeInWords(row.counts.parties)],
  ['entry into force', (row) => row.entryIntoForce.state],
  ['date', (row) => row.entryIntoForce.date],
  ['known through', (row) => knownThroughInWords(row.coverage)],
  ['title', (row) => row.title],
]);

function render({ asOf, at, treaties, states, warnings, next }: ListTreatiesAnswer) {
  const { 'in-force': inForce, 'date-fixed': fixed, pending, ended, unknown } = states;
  const all = inForce + fixed + pending + ended + unknown;
  return {
    heading: [
      `As of ${asOf}, at position ${String(at)}: ${String(inForce)} in force of ${String(all)}.`,
      ...(unknown === 0 ? [] : [unknownInWords(unknown)]),
    ],
    table: SHOWN.table(treaties),
    footer: [...(next === null ? [] : [`More: ${next}`]), ...coverageFooter(warnings)],
  };
}

function unknownInWords(unknown: number): string {
  const of = unknown === 1 ? 'Of 1 treaty' : `Of ${String(unknown)} treaties`;
  return `${of} neither a final clause nor a declared date is recorded: whether in force is not known. Record either.`;
}
