import type {
  ReconciledClaimAnswer,
  ReconciliationAnswer,
} from '../../../src/statements/reconcile-statement/reconcile-statement.answer.js';
import type { StatementModel } from '../../../src/page/statement/statement.model.js';
import { English } from '../../parts/english.js';
import { Section } from '../../parts/section.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { useClaimValues } from './claim-values.js';
import { ComputedValue } from './claims.js';
import { useFigureText } from './figure-text.js';
import { statementWords } from './statement.words.js';
import { Where } from './where.js';

/** The figures that agree, each with what proves it. */
export function Agreeing({ reconciliation, show }: StatementModel) {
  const { text } = useWords(statementWords);
  const { number } = useFormat();
  const { here } = useAddress();
  const agreeing = reconciliation.claims.filter(({ verdict }) => verdict === 'agrees');
  if (agreeing.length === 0) return null;
  const kinds = ['treaties', 'funds', 'others'] as const;
  const counts = kinds.map((kind) => [kind, agreeing.filter((claim) => kindOf(claim) === kind).length] as const);
  const chips = [['all', agreeing.length] as const, ...counts.filter(([, count]) => count > 0)];
  const shown = agreeing.filter((claim) => show === 'all' || kindOf(claim) === show);
  return (
    <Section id="agreeing" title={text('agreeing-title')} note={text('agreeing-note', { count: agreeing.length })}>
      {chips.length > 2 && (
        <nav class="filter" aria-label={text('agreeing-title')}>
          {chips.map(([kind, count]) => (
            <a
              key={kind}
              class="chip"
              href={`${here({ show: kind === 'all' ? null : kind })}#agreeing`}
              {...(kind === show ? { 'aria-current': 'true' as const } : {})}
            >
              {text(kind, { count: number(count) })}
            </a>
          ))}
        </nav>
      )}
      <AgreeingTable reconciliation={reconciliation} claims={shown} />
    </Section>
  );
}

interface AgreeingTableProps {
  readonly reconciliation: ReconciliationAnswer;
  readonly claims: readonly ReconciledClaimAnswer[];
}

function AgreeingTable({ reconciliation, claims }: AgreeingTableProps) {
  const { text } = useWords(statementWords);
  const { number } = useFormat();
  const { stated, computed } = useClaimValues();
  const tell = useFigureText(reconciliation);
  const { at } = reconciliation;
  return (
    <div class="tw" tabIndex={0} role="region" aria-label={text('agreeing-title')}>
      <table class="sticky agreeing">
        <caption>
          <span>{text('caption', { at: number(at) })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{text('figure')}</th>
            <th scope="col">{text('where')}</th>
            <th scope="col" class="r">
              {text('stated')}
            </th>
            <th scope="col" class="r">
              {text('computed')}
            </th>
            <th scope="col" class="lg">
              {text('note-head')}
            </th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id} id={`claim-${claim.id}`}>
              <th scope="row">{tell(claim.figure)}</th>
              <td class="muted">
                <Where place={claim.where} />
              </td>
              <td class="r num">{stated(claim)}</td>
              <td class="r num">
                <ComputedValue claim={claim} at={at} written={computed(claim)} />
              </td>
              <td class="muted small lg">{claim.note !== null && <English>{claim.note}</English>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function kindOf({ figure }: ReconciledClaimAnswer): 'treaties' | 'funds' | 'others' {
  if (figure.treaty !== null) return 'treaties';
  return figure.fund === null ? 'others' : 'funds';
}
