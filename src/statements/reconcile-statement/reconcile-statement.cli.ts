import type { CliCommand } from '../../platform/cli/command.js';
import { columns } from '../../platform/http/answers/columns.js';
import type { ReconciledClaimAnswer, ReconciliationAnswer } from './reconcile-statement.answer.js';

/** `foedera reconcile a-60-131` */
export const reconcileCommand: CliCommand = (program, runtime) => {
  program
    .command('reconcile <statement>')
    .description('the figures of a published document beside what the ledger computes')
    .addHelpText('before', 'Example:\n  $ foedera reconcile a-60-131\n')
    .action(async (statement: string) => {
      await runtime.ask<ReconciliationAnswer>(
        { method: 'GET', path: `/v1/statements/${encodeURIComponent(statement)}/reconciliation` },
        render,
      );
    });
};

/** What a terminal shows of the claims. */
const SHOWN = columns<ReconciledClaimAnswer>([
  ['where', (claim) => claim.where],
  ['quantity', (claim) => claim.inWords],
  ['stated', (claim) => statedIn(claim)],
  ['computed', (claim) => claim.computed],
  ['difference', (claim) => claim.difference],
  ['unit', (claim) => claim.unit],
  ['verdict', (claim) => claim.verdict],
]);

function render({ title, published, at, totals, claims }: ReconciliationAnswer) {
  const { agrees, differs, contradicts, notComputable } = totals;
  const counted = `${String(agrees)} agree, ${String(differs)} differ, ${String(contradicts)} contradict each other`;
  return {
    heading: [
      title,
      `Published on ${published}; at position ${String(at)} of ${String(claims.length)} figures ${counted}, ${String(notComputable)} cannot be computed.`,
    ],
    table: SHOWN.table(claims),
    footer: claims.filter(worthALook).map(({ where, inWords, explanation, warnings }) => {
      return `${where}, ${inWords}: ${[explanation, ...warnings.map(({ detail }) => detail)].join(' ')}`;
    }),
  };
}

/** What does not simply agree, what comes with a warning, and when those that had not joined did. */
function worthALook({ verdict, warnings, stated }: ReconciledClaimAnswer): boolean {
  return verdict !== 'agrees' || warnings.length > 0 || stated === 'not-contracting';
}

function statedIn({ stated, wording }: ReconciledClaimAnswer): string {
  return wording === null ? stated : `${wording.replace('-', ' ')} ${stated}`;
}
