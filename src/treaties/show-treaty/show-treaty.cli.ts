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
  readonly inWords: Readonly<Record<'entryIntoForce' | 'laterParties' | 'withdrawal' | 'organisations', string>>;
}

/** `pacta treaty uncac` */
export const treatyCommand: CliCommand = (program, runtime) => {
  program
    .command('treaty <treaty>')
    .description('a treaty with its dates and its clauses in words')
    .action(async (treaty: string) => {
      await runtime.ask({ method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}` }, (body) => render(body as unknown as Body));
    });
};

function render(body: Body) {
  const { inWords, references } = body;
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
    footer: [inWords.entryIntoForce, inWords.organisations, inWords.laterParties, inWords.withdrawal],
  };
}
