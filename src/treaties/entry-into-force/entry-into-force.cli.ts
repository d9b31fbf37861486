import type { CliCommand, CliRequest } from '../../platform/cli/command.js';
import { usage } from '../../platform/cli/failure.js';
import { coverageFooter } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import { whenInWords } from '../../domain/calendar/day-not-known.js';
import type { EntryIntoForceAnswer, ProofLineAnswer } from '../entry-into-force.answer.js';
import { entryIntoForceInWords } from '../in-words.js';

/** The verdict; with what was supposed, where something was. */
type Shown = EntryIntoForceAnswer & { readonly supposed?: readonly unknown[] };

interface Options {
  readonly whatIf: readonly string[];
  readonly without: readonly string[];
  readonly inForceBy?: string;
}

const EXAMPLES = `Examples:
  $ foedera entry-into-force uncac --as-of 2005-09-20
  $ foedera entry-into-force uncac --as-of 2005-07-25 --what-if ECU@2005-09-15 --in-force-by 2005-12-31
`;

/**
 * `foedera entry-into-force uncac --as-of 2005-09-20`; with a supposition or a day to be met, the question is what if.
 */
export const entryIntoForceCommand: CliCommand = (program, runtime) => {
  program
    .command('entry-into-force <treaty>')
    .description('whether and when a treaty enters into force, and why; and when it would')
    .addHelpText('before', EXAMPLES)
    .option(
      '--what-if <participant@date>',
      'suppose that a participant deposits its instrument; may be repeated',
      collected,
      [],
    )
    .option('--without <participant@date>', 'suppose that a participant withdraws; may be repeated', collected, [])
    .option('--in-force-by <date>', 'by when must the condition be met, for the treaty to be in force on this day?')
    .action(async (treaty: string, { whatIf, without, inForceBy }: Options) => {
      const path = `/v1/treaties/${encodeURIComponent(treaty)}/entry-into-force`;
      const plain = whatIf.length + without.length === 0 && inForceBy === undefined;
      const { asOf, at } = program.opts<{ readonly asOf?: string; readonly at?: string }>();
      const supposed = { deposits: whatIf.map(participantOnDay), withdrawals: without.map(participantOnDay) };
      const question: CliRequest = {
        method: 'POST',
        path: `${path}/what-if`,
        body: { asOf, at, ...supposed, inForceBy },
      };
      await runtime.ask<Shown>(plain ? { method: 'GET', path } : question, render);
    });
};

function collected(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** `ECU@2005-09-15` */
function participantOnDay(text: string): { participant: string; date: string } {
  const [participant = '', date = '', ...more] = text.split('@');
  if (participant !== '' && date !== '' && more.length === 0) return { participant, date };
  throw usage(`"${text}" is not a participant and a date, such as ECU@2005-09-15.`);
}

/** What a terminal shows of the proof. */
const PROOF = columns<ProofLineAnswer>([
  ['', (each) => each.line],
  ['participant', (each) => each.participant],
  ['kind', (each) => each.kind],
  ['date', (each) => whenInWords(each)],
  ['counted', (each) => (each.counted ? 'yes' : 'no')],
  ['because', (each) => each.because],
]);

function render(body: Shown) {
  const supposing = (body.supposed ?? []).length > 0 ? ', as supposed' : '';
  const heading = `${body.treaty} as of ${body.asOf}, at position ${String(body.at)}${supposing}: ${entryIntoForceInWords(body)}`;
  return {
    heading: [heading, body.explanation],
    table: PROOF.table(body.proof),
    footer: [
      ...body.arithmetic.map(({ date, because }) => `${date ?? 'no date yet'}  ${because}`),
      ...body.provisions.map((each) => `${each.provision}: ${entryIntoForceInWords(each)} ${each.explanation}`),
      ...coverageFooter(body.warnings),
    ],
  };
}
