import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly id: string;
  readonly title: string;
  readonly at: number;
  readonly adopted: string | null;
  readonly opened: string | null;
  readonly closed: string | null;
  readonly parent: string | null;
  readonly depositary: string | null;
  readonly references: Readonly<Record<string, string>>;
  readonly weights?: Readonly<Record<string, { readonly basis?: string }>>;
  readonly inWords: InWords;
}

interface InWords extends Readonly<Record<'entryIntoForce' | 'laterParties' | 'withdrawal' | 'organisations', string>> {
  readonly termination?: string;
  readonly provisionalApplication?: string;
  readonly relations?: string;
  readonly provisions?: Readonly<Record<string, string>>;
  readonly classes?: Readonly<Record<string, string>>;
}

/** `foedera treaty uncac` */
export const treatyCommand: CliCommand = (program, runtime) => {
  program
    .command('treaty <treaty>')
    .description('a treaty with its dates and its clauses in words')
    .action(async (treaty: string) => {
      await runtime.ask({ method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}` }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render(body: Body) {
  const { inWords, references, weights = {} } = body;
  return {
    heading: [`${body.title} (${body.id}), at position ${String(body.at)}`],
    table: {
      columns: ['', ''],
      rows: [
        ['adopted', body.adopted],
        ['open for signature', `${body.opened ?? '?'} to ${body.closed ?? '…'}`],
        ['parent', body.parent],
        ['depositary', body.depositary],
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
      ...Object.entries(weights).map(
        ([name, { basis }]) => `Weights ${name}${basis === undefined ? '' : `: ${basis}`}.`,
      ),
    ],
  };
}

function sentencesOf({ classes = {}, provisions = {}, ...words }: InWords): readonly string[] {
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
