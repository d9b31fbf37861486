import type { CliCommand } from '../../platform/cli/command.js';
import { renderRecorded, writes, writing, type WritingOptions } from '../../recording/command-line.js';

interface Options extends WritingOptions {
  readonly effective?: string;
  readonly text?: string;
  readonly territory?: string;
  readonly provision?: string;
  readonly towards?: string;
  readonly notBefore?: string;
  readonly countsFrom?: string;
  readonly notifiedOn?: string;
  readonly excludesRelations?: boolean;
  readonly depositary?: string;
  readonly occasion?: string;
  readonly sourceDocument?: string;
  readonly sourceUrl?: string;
  readonly observedOn?: string;
  readonly ref?: string;
  readonly despite?: readonly string[];
  readonly note?: string;
}

/** `foedera record uncac ratification ECU 2005-09-15 --source-document …` */
export const recordCommand: CliCommand = (program, runtime) => {
  const command = program
    .command('record <treaty> <kind> <participant> <date>')
    .description('record a treaty action; participant is - for an act of the treaty itself')
    .addHelpText(
      'before',
      'Example:\n  $ foedera record uncac ratification ECU 2005-09-15 --source-document C.N.823.2005.TREATIES-25\n',
    )
    .option('--effective <date>', 'date of effect, where the act states another than its date')
    .option('--text <text>', 'text of a reservation, declaration or communication')
    .option('--territory <territory>', 'territory it extends to or not, or withdraws, by its code (BMU)')
    .option('--provision <provision>', 'the provision it concerns, where that is not the whole treaty')
    .option('--towards <participant>', 'whose accession it accepts or objects to')
    .option('--not-before <date>', 'the day is not known: first day on which it may have happened; <date> is the last')
    .option('--counts-from <date>', 'later day from which the instrument counts towards entry into force')
    .option('--notified-on <date>', 'day on which the depositary notified the deposit to the States')
    .option('--excludes-relations', 'an objection that excludes treaty relations between the two')
    .option('--no-excludes-relations', 'an objection that does not exclude them')
    .option('--depositary <depositary>', 'which of several depositaries received it')
    .option('--occasion <occasion>', 'what it was done at, such as a treaty event')
    .option('--source-document <document>', 'the document that states it')
    .option('--source-url <url>', 'where the document can be read')
    .option('--observed-on <date>', 'the day on which the source was seen to say so')
    .option('--ref <ref>', "the source's own row; the same twice is one recording")
    .option('--despite <codes...>', 'refusals that the depositary set aside; needs --note')
    .option('--note <note>', 'a note shown with the act');
  writes(command).action(async (treaty: string, kind: string, participant: string, date: string, options: Options) => {
    const path = `/v1/treaties/${encodeURIComponent(treaty)}/actions`;
    await runtime.ask(writing(path, bodyOf(kind, participant, date, options), options), renderRecorded);
  });
};

function bodyOf(kind: string, participant: string, date: string, options: Options) {
  const { sourceDocument: document, sourceUrl: url, observedOn } = options;
  const { effective, text, territory, provision, towards, ref, despite, note } = options;
  const { notBefore, countsFrom, notifiedOn, excludesRelations, depositary, occasion } = options;
  const source =
    document === undefined && url === undefined && observedOn === undefined ? undefined : { document, url, observedOn };
  const act = {
    kind,
    participant: participant === '-' ? null : participant,
    date,
    effective,
    text,
    territory,
    provision,
    towards,
    notBefore,
    countsFrom,
    notifiedOn,
    excludesRelations,
    depositary,
    occasion,
  };
  return { ...act, source, ref, despite, note };
}
