import type { CliCommand } from '../../platform/cli/command.js';

interface ClaimBody {
  readonly where: string;
  readonly inWords: string;
  readonly stated: string;
  readonly wording: string | null;
  readonly computed: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly verdict: string;
  readonly explanation: string;
  readonly warnings: readonly { readonly detail: string }[];
}

interface Body {
  readonly title: string;
  readonly published: string;
  readonly at: number;
  readonly totals: Readonly<Record<'agrees' | 'differs' | 'contradicts' | 'notComputable', number>>;
  readonly claims: readonly ClaimBody[];
}

/** `foedera reconcile a-60-131` */
export const reconcileCommand: CliCommand = (program, runtime) => {
  program
    .command('reconcile <statement>')
    .description('the figures of a published document beside what the ledger computes')
    .addHelpText('before', 'Example:\n  $ foedera reconcile a-60-131\n')
    .action(async (statement: string) => {
      await runtime.ask(
        { method: 'GET', path: `/v1/statements/${encodeURIComponent(statement)}/reconciliation` },
        (body) => render(body as unknown as Body),
      );
    });
};

function render({ title, published, at, totals, claims }: Body) {
  const { agrees, differs, contradicts, notComputable } = totals;
  const counted = `${String(agrees)} agree, ${String(differs)} differ, ${String(contradicts)} contradict each other`;
  return {
    heading: [
      title,
      `Published on ${published}; at position ${String(at)} of ${String(claims.length)} figures ${counted}, ${String(notComputable)} cannot be computed.`,
    ],
    table: {
      columns: ['where', 'quantity', 'stated', 'computed', 'difference', 'unit', 'verdict'],
      rows: claims.map((claim) => [
        claim.where,
        claim.inWords,
        statedIn(claim),
        claim.computed,
        claim.difference,
        claim.unit,
        claim.verdict,
      ]),
    },
    footer: claims.filter(worthALook).map(({ where, inWords, explanation, warnings }) => {
      return `${where}, ${inWords}: ${[explanation, ...warnings.map(({ detail }) => detail)].join(' ')}`;
    }),
  };
}

/** What does not simply agree, what comes with a warning, and when those that had not joined did. */
function worthALook({ verdict, warnings, stated }: ClaimBody): boolean {
  return verdict !== 'agrees' || warnings.length > 0 || stated === 'not-contracting';
}

function statedIn({ stated, wording }: ClaimBody): string {
  return wording === null ? stated : `${wording.replace('-', ' ')} ${stated}`;
}
