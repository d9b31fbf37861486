import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter, knownThroughInWords } from '../../knowledge/coverage/in-words.js';
import { columns } from '../../platform/http/answers/columns.js';
import { shownDay, sinceInWords, standingInWords } from '../../domain/answers/possible-in-words.js';
import type { ShowParticipantAnswer, TreatyStanding } from './show-participant.answer.js';

/** `foedera participant ECU --as-of DATE` */
export const participantCommand: CliCommand = (program, runtime) => {
  program
    .command('participant <code>')
    .description('one participant: names, memberships, and where it stands in every treaty and fund')
    .action(async (code: string) => {
      await runtime.ask<ShowParticipantAnswer>(
        { method: 'GET', path: `/v1/participants/${encodeURIComponent(code)}` },
        render,
      );
    });
};

/** What a terminal shows of the treaties. */
const SHOWN = columns<TreatyStanding>([
  ['treaty', (row) => row.treaty],
  ['standing', (row) => standingInWords(row)],
  ['signature', (row) => shownDay('signature', row)],
  ['instrument', (row) => shownDay('instrument', row)],
  ['', (row) => (row.instrument ?? row.possible?.instrument)?.kind ?? null],
  ['in force since', (row) => sinceInWords(row)],
  ['known through', (row) => knownThroughInWords(row.coverage)],
]);

function render(body: ShowParticipantAnswer) {
  return {
    heading: [
      `${body.name} (${body.code}, ${body.kind}${body.exists ? '' : ', not existing on that day'})`,
      `As of ${body.asOf}, at position ${String(body.at)}: treaties in which it has acted: ${String(body.treaties.length)}.`,
    ],
    table: SHOWN.table(body.treaties),
    footer: [
      ...body.funds.map(
        ({ title, pledged, paid, outstanding }) =>
          `${title}: pledged USD ${pledged.value}, paid ${paid.value}, outstanding ${outstanding.value}`,
      ),
      ...body.names.map(({ from, names }) => `Name${from === null ? '' : ` from ${from}`}: ${names.en}`),
      ...body.memberships.map(
        ({ organisation, from, to }) => `Member of ${organisation} from ${from}${to === null ? '' : ` to ${to}`}`,
      ),
      ...body.attributes.map(
        ({ attribute, value, from, to }) => `${attribute}${value === undefined ? '' : `: ${value}`}${period(from, to)}`,
      ),
      ...body.successions.map(({ predecessor, date, mode }) => `${mode} to ${predecessor} on ${date}`),
      ...body.responsible.map(({ state, from, to }) => `Responsible: ${state}${period(from, to)}`),
      ...body.aliases.map(({ name, from, to, source }) => `Also called ${name}${period(from, to)} (${source})`),
      ...coverageFooter(body.warnings),
    ],
  };
}

function period(from: string | null = null, to: string | null = null): string {
  return [from === null ? '' : ` from ${from}`, to === null ? '' : ` to ${to}`].join('');
}
