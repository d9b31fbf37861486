import type { CliCommand } from '../../platform/cli/command.js';
import { type CountsBody, countsInWords, entryIntoForceInWords } from '../in-words.js';

interface Body {
  readonly title: string;
  readonly asOf: string;
  readonly at: number;
  readonly counts: CountsBody;
  readonly entryIntoForce: { readonly state: string; readonly date: string | null };
  readonly participants: readonly Row[];
}
interface Row {
  readonly code: string;
  readonly name: string;
  readonly standing: string;
  readonly signature: { readonly date: string } | null;
  readonly instrument: { readonly date: string; readonly kind: string } | null;
  readonly inForceSince: string | null;
  readonly withdrawal: { readonly date: string; readonly effective: string | null } | null;
  readonly provisional: { readonly from: string } | null;
  readonly notes: readonly { readonly note: string | null; readonly irregular: readonly string[] }[];
}

/** `foedera status uncac --as-of 2005-07-25` */
export const statusCommand: CliCommand = (program, runtime) => {
  program
    .command('status <treaty>')
    .description('who had signed, deposited and was party on a day')
    .addHelpText('before', 'Example:\n  $ foedera status uncac --as-of 2005-07-25\n')
    .action(async (treaty: string) => {
      await runtime.ask({ method: 'GET', path: `/v1/treaties/${encodeURIComponent(treaty)}/status` }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render({ title, asOf, at, counts, entryIntoForce, participants }: Body) {
  return {
    heading: [
      title,
      `As of ${asOf}, at position ${String(at)}: ${countsInWords(counts)}.`,
      entryIntoForceInWords(entryIntoForce),
    ],
    table: {
      columns: ['code', 'name', 'standing', 'signature', 'instrument', '', 'in force since', 'withdrawal', 'notes'],
      rows: participants.map((row) => [
        row.code,
        row.name,
        row.standing,
        row.signature?.date ?? null,
        row.instrument?.date ?? null,
        row.instrument?.kind ?? null,
        row.inForceSince,
        row.withdrawal === null ? null : (row.withdrawal.effective ?? row.withdrawal.date),
        remarksOn(row),
      ]),
    },
  };
}

function remarksOn({ notes, provisional }: Row): string {
  const applies = provisional === null ? [] : [`applies it provisionally since ${provisional.from}`];
  return [...applies, ...notes.map(({ note, irregular }) => note ?? irregular.join(', '))].join('; ');
}
