import type {
  ReconciledClaimAnswer,
  ReconciliationAnswer,
} from '../../../src/statements/reconcile-statement/reconcile-statement.answer.js';
import { English } from '../../parts/english.js';
import { Glyph } from '../../parts/glyph.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { claimWords } from './claim.words.js';
import { useClaimValues } from './claim-values.js';
import { useFigureText } from './figure-text.js';
import { useProofAddress } from './proof-address.js';
import { statementWords } from './statement.words.js';
import { Where } from './where.js';

type Claim = ReconciledClaimAnswer;

interface ClaimProps {
  readonly claim: Claim;
  readonly reconciliation: ReconciliationAnswer;
  /** Joined to the one before it, which it contradicts: what is said of both stands there. */
  readonly joined?: boolean;
}

/** A claim that does not agree, or cannot be computed: what is stated, what is computed, and why. */
export function ClaimItem({ claim, reconciliation, joined = false }: ClaimProps) {
  const { text } = useWords(statementWords);
  const claims = useWords(claimWords);
  const tell = useFigureText(reconciliation);
  const { id, verdict, figure } = claim;
  const name = tell(figure);
  return (
    <article class={joined ? 'claim join' : 'claim'} id={`claim-${id}`} tabIndex={-1}>
      <p class={`v ver-${verdict}`}>
        <Glyph shape={verdict} size={15} />
        <span>{text(verdict)}</span>
      </p>
      <div>
        <h3 class="q">
          {figure.of === 'other' ? <English>{name}</English> : name}{' '}
          <span class="muted">
            · <Where place={claim.where} />
          </span>
        </h3>
        {joined ? <p class="why">{claims.text('other-side')}</p> : <Why claim={claim} />}
        {claim.note !== null && (
          <p class="why">
            <English>{claim.note}</English>
          </p>
        )}
      </div>
      <Compared claim={claim} at={reconciliation.at} />
    </article>
  );
}

/** Why the figures do not fit, a candidate, and what the reader should know. The explanation is in English alone. */
function Why({ claim }: { readonly claim: Claim }) {
  const { language } = useShell();
  const { text } = useWords(claimWords);
  const { long } = useFormat();
  const cause = useCause();
  const { explanation, warnings } = claim;
  const candidate = language === 'en' ? null : cause(claim);
  return (
    <>
      <p class="why">
        <English>{explanation}</English>
      </p>
      {candidate !== null && <p class="why">{candidate}</p>}
      {warnings.map(({ code, from, to }) => (
        <p key={code} class="why">
          {text('overlap', { from: long(from), to: long(to) })}
        </p>
      ))}
    </>
  );
}

/** The candidate for why figures do not fit, in the language of the page. */
function useCause(): (claim: Claim) => string | null {
  const { text } = useWords(claimWords);
  const { number } = useFormat();
  const { amount } = useClaimValues();
  return ({ cause, unit }) => {
    if (cause === null) return null;
    const money = unit === 'per cent' ? 'USD' : unit;
    if (cause.code === 'rounding-plausible')
      return text('rounding', { rows: number(cause.rows ?? 0), most: amount(cause.most ?? '0', money) });
    const { previous = '0', increase = '0', percent = '0' } = cause;
    return text('swapped', {
      previous: amount(previous, money),
      increase: amount(increase, money),
      percent: number(percent),
    });
  };
}

function Compared({ claim, at }: { readonly claim: Claim; readonly at: number }) {
  const { text } = useWords(statementWords);
  const { stated, computed, difference } = useClaimValues();
  return (
    <dl class="cmp">
      <div>
        <dt>{text('stated')}</dt>
        <dd>{stated(claim)}</dd>
      </div>
      <div>
        <dt>{text('computed')}</dt>
        <dd>
          <ComputedValue claim={claim} at={at} written={computed(claim)} />
        </dd>
      </div>
      <div>
        <dt>{text('difference')}</dt>
        <dd class={`ver-${claim.verdict}`}>{difference(claim)}</dd>
      </div>
    </dl>
  );
}

interface ComputedValueProps {
  readonly claim: Claim;
  readonly at: number;
  readonly written: string;
}

/** What is computed, as a link to what proves it. */
export function ComputedValue({ claim, at, written }: ComputedValueProps) {
  const proof = useProofAddress(at)(claim.figure);
  if (proof === null || claim.computed === null) return <>{written}</>;
  return (
    <a class="d" href={proof}>
      {written}
    </a>
  );
}
