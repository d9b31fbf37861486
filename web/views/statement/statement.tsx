import type { ReconciledClaimAnswer } from '../../../src/statements/reconcile-statement/reconcile-statement.answer.js';
import type { StatementModel } from '../../../src/page/statement/statement.model.js';
import { VerdictSquares } from '../../charts/verdict-squares.js';
import { English } from '../../parts/english.js';
import { Figures } from '../../parts/figures.js';
import { Frame } from '../../parts/frame/frame.js';
import { Glyph } from '../../parts/glyph.js';
import { Section } from '../../parts/section.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { Agreeing } from './agreeing.js';
import { useClaimValues } from './claim-values.js';
import { ClaimItem } from './claims.js';
import { useFigureText } from './figure-text.js';
import { statementWords } from './statement.words.js';
import { partOf, useWhere } from './where.js';

/** A published document beside the ledger: how many of its figures agree, which do not, and why. */
export function StatementView(model: StatementModel) {
  const { statement, reconciliation } = model;
  const { text } = useWords(statementWords);
  const { api } = useAddress();
  const path = `/v1/statements/${statement.id}/reconciliation`;
  const formats = [
    { name: 'CSV', href: api(`${path}.csv`) },
    { name: 'JSON', href: api(path) },
    { name: 'NDJSON', href: api(`${path}.ndjson`) },
  ];
  const cannot = reconciliation.claims.filter(({ verdict }) => verdict === 'not-computable');
  return (
    <Frame
      title={statement.source?.document ?? statement.title}
      view={text('citation', { title: statement.source?.document ?? statement.title })}
      formats={formats}
      about={<p>{text('about')}</p>}
    >
      <Kicker {...model} />
      <h1>
        <English>{statement.title}</English>
      </h1>
      <Verdict {...model} />
      <Squares {...model} />
      <NotAgreeing {...model} />
      {cannot.length > 0 && (
        <Section id="not-computable" title={text('cannot-title')} note={text('cannot-note')}>
          {cannot.map((claim) => (
            <ClaimItem key={claim.id} claim={claim} reconciliation={reconciliation} />
          ))}
        </Section>
      )}
      <Agreeing {...model} />
    </Frame>
  );
}

function Kicker({ statement }: StatementModel) {
  const { text } = useWords(statementWords);
  const { long } = useFormat();
  const { source, published } = statement;
  return (
    <p class="kick">
      <span>{text('kicker')}</span>
      {source !== null && <span>{source.document}</span>}
      <span>{text('published', { date: long(published) })}</span>
      {source?.url != null && (
        <span>
          <a href={source.url}>{text('open')}</a>
        </span>
      )}
    </p>
  );
}

const VERDICTS = ['agrees', 'differs', 'contradicts', 'not-computable'] as const;

function Verdict({ reconciliation }: StatementModel) {
  const { say, text } = useWords(statementWords);
  const { number } = useFormat();
  const { totals, claims } = reconciliation;
  const { notComputable } = totals;
  const { agrees, differs, contradicts } = totals;
  const counts = { agrees, differs, contradicts, 'not-computable': notComputable };
  return (
    <div class="verdict">
      <div>
        <p class="say">
          {say('agree', {
            all: claims.length,
            agrees: totals.agrees,
            ok: (chunks) => <b class="ver-agrees">{chunks}</b>,
          })}{' '}
          <NotFitting claims={claims} differs={totals.differs} contradicts={totals.contradicts} />
        </p>
        {notComputable > 0 && <p class="say2">{text('not-computable-sentence', { count: notComputable })}</p>}
      </div>
      <Figures
        figures={VERDICTS.map((verdict) => ({
          value: number(counts[verdict]),
          name: (
            <span class="v">
              <span class={`ver-${verdict}`}>
                <Glyph shape={verdict} size={13} />
              </span>
              {text(`${verdict}-figure`, { count: counts[verdict] })}
            </span>
          ),
        }))}
      />
    </div>
  );
}

interface NotFittingProps {
  readonly claims: readonly ReconciledClaimAnswer[];
  readonly differs: number;
  readonly contradicts: number;
}

/** The second half of the sentence: how many differ, by how much where that is the same, and how many contradict. */
function NotFitting({ claims, differs, contradicts }: NotFittingProps) {
  const { say } = useWords(statementWords);
  const by = useCommonDifference(claims);
  const differing = (
    <>
      {say('differ', {
        count: differs,
        known: by === null ? 'no' : 'yes',
        by: by ?? '',
        differs: (chunks) => <b class="ver-differs">{chunks}</b>,
      })}
    </>
  );
  const contradicting = (
    <>{say('contradict', { contradicts, bad: (chunks) => <b class="ver-contradicts">{chunks}</b> })}</>
  );
  if (differs > 0 && contradicts > 0) return <>{say('both', { one: differing, other: contradicting })}</>;
  if (differs > 0) return <>{say('alone', { one: differing })}</>;
  return contradicts > 0 ? <>{say('alone', { one: contradicting })}</> : null;
}

/** By how much all that differ do, where that is the same amount of one currency; else null. */
function useCommonDifference(claims: readonly ReconciledClaimAnswer[]): string | null {
  const { amount } = useClaimValues();
  const differing = claims.filter(({ verdict }) => verdict === 'differs');
  const [first] = differing;
  if (first?.difference == null || first.unit === null || first.unit === 'per cent') return null;
  const sizes = new Set(
    differing.map(({ difference, unit }) => `${(difference ?? '').replace('-', '')} ${unit ?? ''}`),
  );
  return sizes.size === 1 ? amount(first.difference.replace('-', ''), first.unit) : null;
}

function Squares({ reconciliation }: StatementModel) {
  const { text } = useWords(statementWords);
  const tell = useFigureText(reconciliation);
  const where = useWhere();
  const parts = new Map<string, { id: string; verdict: ReconciledClaimAnswer['verdict']; label: string }[]>();
  for (const { id, verdict, figure, where: place } of reconciliation.claims) {
    const part = parts.get(partOf(place)) ?? [];
    parts.set(partOf(place), part);
    part.push({ id, verdict, label: `${tell(figure)}: ${text(verdict)}` });
  }
  return (
    <section class="squares" aria-labelledby="squares-title">
      <h2 id="squares-title" class="small">
        {text('squares')}
      </h2>
      <VerdictSquares parts={[...parts].map(([part, squares]) => ({ part: where(part) ?? part, squares }))} />
    </section>
  );
}

/** What differs, then what contradicts another, each group of these as one item. */
function NotAgreeing({ statement, reconciliation }: StatementModel) {
  const { text } = useWords(statementWords);
  const { api } = useAddress();
  const { claims, contradictions } = reconciliation;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const differing = claims.filter(({ verdict }) => verdict === 'differs');
  const groups = contradictions.map((group) => group.claims.flatMap((id) => byId.get(id) ?? []));
  const count = differing.length + groups.flat().length;
  if (count === 0) return null;
  const path = `/v1/statements/${statement.id}/reconciliation`;
  return (
    <Section
      id="not-agreeing"
      title={text('not-agreeing')}
      note={text('not-agreeing-note', { count })}
      formats={[
        { name: 'CSV', href: api(`${path}.csv`) },
        { name: 'JSON', href: api(path) },
      ]}
    >
      {[...differing.map((claim) => [claim]), ...groups].map((group) =>
        group.map((claim, index) => (
          <ClaimItem key={claim.id} claim={claim} reconciliation={reconciliation} joined={index > 0} />
        )),
      )}
    </Section>
  );
}
