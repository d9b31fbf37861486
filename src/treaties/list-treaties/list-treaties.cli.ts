import type { CliCommand } from '../../platform/cli/command.js';
import type { CountsBody } from '../in-words.js';

interface Body {
  readonly asOf: string;
  readonly at: number;
  readonly treaties: readonly {
    readonly id: string;
    readonly title: string;
    readonly counts: CountsBody;
    readonly entryIntoForce: { readonly state: string; readonly date: string | null };
  }[];
  readonly next: string | null;
}

/** `foedera treaties --as-of DATE` */
export const treatiesCommand: CliCommand = (program, runtime) => {
  program
    .command('treaties')
    .description('all treaties, with their counts and whether they are in force')
    .option('--limit <number>', 'how many')
    .option('--cursor <cursor>', 'where to go on, from the previous answer')
    .action(async (query: Record<string, string>) => {
      await runtime.ask({ method: 'GET', path: '/v1/treaties', query }, (body) => render(body as unknown as Body));
    });
};

function render({ asOf, at, treaties, next }: Body) {
  const inForce = treaties.filter(({ entryIntoForce }) => entryIntoForce.state === 'in-force').length;
  return {
    heading: [`As of ${asOf}, at position ${String(at)}: ${String(inForce)} in force of ${String(treaties.length)}.`],
    table: {
      columns: ['id', 'signatories', 'contracting', 'parties', 'entry into force', 'date', 'title'],
      rows: treaties.map(({ id, title, counts, entryIntoForce }) => [
        id,
        counts.signatories.total,
        counts.contracting.total,
        counts.parties.total,
        entryIntoForce.state,
        entryIntoForce.date,
        title,
      ]),
    },
    footer: next === null ? [] : [`More: ${next}`],
  };
}
