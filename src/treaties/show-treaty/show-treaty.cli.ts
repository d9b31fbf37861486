import type { LinkKind } from '../../domain/treaty/model/link.js';
import { depositariesOf } from '../../domain/treaty/model/treaty.js';
import type { CliCommand } from '../../platform/cli/command.js';
import { coverageFooter, knownThroughInWords } from '../../knowledge/coverage/in-words.js';
import type { InWordsAnswer, ShowTreatyAnswer } from './show-treaty.answer.js';

/** `foedera treaty uncac` */
export const treatyCommand: CliCommand = (program, runtime) => {
  program
    .command('treaty <treaty>')
    .description('a treaty with its dates and its clauses in words')
    .action(async (treaty: string) => {
      await runtime.ask<ShowTreatyAnswer>(
        { method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}` },
        render,
      );
    });
};

function render(body: ShowTreatyAnswer) {
  const { inWords, references, weights = {} } = body;
  return {
    heading: [`${body.title} (${body.id}), at position ${String(body.at)}`],
    table: {
      columns: ['', ''],
      rows: [
        ['adopted', body.adopted],
        ['open for signature', `${body.opened ?? '?'} to ${body.closed ?? '…'}`],
        ['parent', body.parent],
        ['depositary', depositariesOf(body).join(', ')],
        ...(body.links ?? []).map(({ kind, treaty }) => [kind, treaty]),
        ...body.linkedBy.map(({ kind, treaty }) => [PASSIVE[kind], treaty]),
        ['known through', knownThroughInWords(body.coverage)],
        [
          'references',
          Object.entries(references)
            .map(([name, value]) => `${name} ${value}`)
            .join(', '),
        ],
      ].filter(([, value]) => value !== null && value !== ''),
    },
    footer: [
      ...sentencesOf(inWords),
      ...Object.entries(weights).map(([name, table]) => {
        const basis = 'tables' in table ? undefined : table.basis;
        return `Weights ${name}${basis === undefined ? '' : `: ${basis}`}.`;
      }),
      ...coverageFooter(body.warnings),
    ],
  };
}

const PASSIVE: Readonly<Record<LinkKind, string>> = {
  amends: 'amended by',
  supersedes: 'superseded by',
  terminates: 'terminated by',
  closes: 'closed by',
  denounces: 'denounced by entry into',
};

function sentencesOf({ classes = {}, provisions = {}, ...words }: InWordsAnswer): readonly string[] {
  const { termination, provisionalApplication, relations } = words;
  const more = [termination, provisionalApplication, relations].filter((sentence) => sentence !== undefined);
  const named = Object.entries(classes).map(([name, meaning]) => `The class ${name}: ${meaning}.`);
  return [
    words.entryIntoForce,
    words.organisations,
    words.laterParties,
    words.withdrawal,
    ...more,
    ...Object.values(provisions),
    ...named,
  ];
}
