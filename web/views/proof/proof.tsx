import type { ProofModel } from '../../../src/page/proof/proof.model.js';
import { ClauseSentence } from '../../parts/clause/clause-sentence.js';
import { pathMet, ruleTold } from '../../parts/clause/rule.js';
import { Telling } from '../../parts/clause/telling.js';
import { English } from '../../parts/english.js';
import { Frame } from '../../parts/frame/frame.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { fullTitle, shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { Check } from './check.js';
import { proofWords } from './proof.words.js';
import { Steps, type StepsProps } from './steps.js';
import { Thresholds } from './thresholds.js';

/** Clause and proof: the clause marked and numbered, and each step from it to the date. */
export function ProofView(model: ProofModel) {
  const { treaty, verdict, others } = model;
  const { language, nameOf } = useShell();
  const { text } = useWords(proofWords);
  const { to, api } = useAddress();
  const { long, number } = useFormat();
  const titleOf = (id: string) => (others[id] === undefined ? id : shortTitle(others[id], language));
  const telling = new Telling({ language, treaty, nameOf, titleOf, mark: (_step, words) => words });
  const told: StepsProps = { ...model, telling, titleOf };
  const question = useQuestion(model);
  const path = `/v1/treaties/${treaty.id}/entry-into-force`;
  const formats = [
    { name: 'CSV', href: api(`${path}.csv`) },
    { name: 'JSON', href: api(path) },
  ];
  const parent = treaty.parent === null ? undefined : others[treaty.parent];
  return (
    <Frame
      title={`${question} ${shortTitle(treaty, language)}`}
      view={`${fullTitle(treaty, language)}: ${text('title')}`}
      formats={formats}
      about={<About {...model} />}
    >
      <p class="kick">
        {parent !== undefined && <a href={to(`/treaties/${parent.id}/proof`)}>{fullTitle(parent, language)}</a>}
        <a href={to(`/treaties/${treaty.id}`)}>{fullTitle(treaty, language)}</a>
        <span>{text('title')}</span>
      </p>
      <h1>{question}</h1>
      <div class="cols clause-and-line">
        <ClauseText {...told} />
        <OneLine {...told} />
      </div>
      <Section
        id="proof"
        title={text('proof')}
        note={text('as-known', { asOf: long(verdict.asOf), at: number(verdict.at) })}
        formats={formats}
      >
        <Steps {...told} />
      </Section>
      <Provisions {...told} />
      <Check {...model} />
    </Frame>
  );
}

function useQuestion({ treaty: { adopted }, verdict }: ProofModel): string {
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  const { state, date, endedOn, asOf } = verdict;
  if (state === 'ended') return text('why-ended', { date: long(date ?? asOf), ended: long(endedOn ?? asOf) });
  if (date !== null) return text('why-date', { date: long(date) });
  if (adopted !== null && adopted > asOf) return text('not-adopted', { asOf: long(asOf), adopted: long(adopted) });
  return text(state === 'unknown' ? 'why-unknown' : 'why-pending');
}

function ClauseText({ treaty, titleOf }: StepsProps) {
  const { text } = useWords(proofWords);
  const { api, to } = useAddress();
  const quoted = treaty.entryIntoForce?.text;
  const bases = Object.entries(treaty.weights ?? {}).flatMap(([name, table]) =>
    'tables' in table || table.basis === undefined ? [] : [[name, table.basis] as const],
  );
  const titled = (id: string) => <a href={to(`/treaties/${id}/proof`)}>{titleOf(id)}</a>;
  return (
    <div>
      <p class="clause">
        <ClauseSentence
          treaty={{ id: treaty.id, entryIntoForce: treaty.entryIntoForce, weights: {} }}
          titleOf={titled}
          steps={[1, 2, 3]}
        />
      </p>
      {bases.map(([table, basis]) => (
        <p key={table} class="small muted basis">
          <English>
            {table}: {basis}.
          </English>
        </p>
      ))}
      <p class="small muted">
        {text('our-words')} <a href={api(`/v1/treaties/${treaty.id}`)}>{text('as-data')}</a>
      </p>
      {quoted !== undefined && <OwnWords quoted={quoted} />}
    </div>
  );
}

type Quoted = NonNullable<NonNullable<ProofModel['treaty']['entryIntoForce']>['text']>;

/** The treaty's own words, as its registration quotes them. */
function OwnWords({ quoted }: { readonly quoted: Quoted }) {
  const { text, say } = useWords(proofWords);
  const { article = '', paragraph = '', source } = quoted;
  const place = quoted.paragraph === undefined ? 'own-article' : 'own-place';
  const name = source?.document ?? source?.url;
  return (
    <figure class="own-words">
      <figcaption>{text('own-words')}</figcaption>
      <blockquote>
        <p dir="auto">{quoted.quotation}</p>
      </blockquote>
      <p class="small muted">
        {quoted.article !== undefined && text(place, { article, paragraph })}{' '}
        {name !== undefined &&
          say('source', { source: source?.url === undefined ? name : <a href={source.url}>{name}</a> })}
      </p>
    </figure>
  );
}

function OneLine({ treaty, verdict, telling }: StepsProps) {
  const { text, say } = useWords(proofWords);
  const { long } = useFormat();
  const { declared, computed, earliest, latest, endedOn, coverage, asOf } = verdict;
  const through = coverage.completeThrough ?? coverage.through;
  return (
    <div class="side">
      <h3>{text('one-line')}</h3>
      <p class="small">
        <Line {...{ treaty, verdict, telling }} />
      </p>
      <p class="small muted">
        {declared === null
          ? text('declared-none')
          : say('declared-beside', {
              declared: long(declared),
              computed: computed === null ? text('no-date') : long(computed),
            })}
      </p>
      {endedOn !== null && <p class="small muted">{text('ended', { date: long(endedOn) })}</p>}
      {earliest !== undefined && <p class="note">{text('range-earliest', { date: long(earliest) })}</p>}
      {latest != null && <p class="note">{text('range-latest', { date: long(latest) })}</p>}
      {latest === null && <p class="note">{text('range-none')}</p>}
      {through !== null && through < asOf && (
        <p class="note">
          {text(coverage.completeThrough === null ? 'beyond-partial' : 'beyond', { through: long(through) })}
        </p>
      )}
    </div>
  );
}

function Line({ treaty, verdict, telling }: Pick<StepsProps, 'treaty' | 'verdict' | 'telling'>) {
  const { nameOf } = useShell();
  const { text, say } = useWords(proofWords);
  const { long } = useFormat();
  const { asOf, arithmetic, thresholds, decisive, declared } = verdict;
  const { entryIntoForce: clause } = treaty;
  const metOn = arithmetic.find(({ what }) => what === 'condition')?.date ?? null;
  if (clause === null) return <>{text(declared === null ? 'line-unknown' : 'line-declared', { asOf: long(asOf) })}</>;
  if (metOn === null) return <>{text('line-pending', { asOf: long(asOf) })}</>;
  const path = pathMet(clause, thresholds[0]?.pointer ?? '');
  const date = arithmetic.find(({ what }) => what === 'delay')?.date ?? null;
  if (path === null || date === null) return <>{text('line-met-no-date', { metOn: long(metOn) })}</>;
  const start = arithmetic.find(({ what }) => what === 'notification')?.date ?? metOn;
  const values = { metOn: long(metOn), rule: ruleTold(telling, path, start), date: long(date) };
  if (decisive.length === 0) return <>{say('line-met-alone', values)}</>;
  return <>{say('line-met', { ...values, who: telling.listed(decisive.map((code) => <>{nameOf(code)}</>)) })}</>;
}

/** Provisions that enter into force on their own: each with its clause, its figures and its date. */
function Provisions({ treaty, verdict, titleOf }: StepsProps) {
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  return (
    <>
      {verdict.provisions.map((each) => (
        <Section
          key={each.provision}
          id={`provision-${each.provision}`}
          title={text('provision', { name: each.provision })}
          note={text('provision-note')}
        >
          <p class="clause small-clause">
            <ClauseSentence treaty={treaty} titleOf={titleOf} steps={[]} provision={each.provision} />
          </p>
          <p>{text('provision-date', { date: each.date === null ? text('no-date') : long(each.date) })}</p>
          <ThresholdsOf provision={each} asOf={verdict.asOf} titleOf={titleOf} />
        </Section>
      ))}
    </>
  );
}

interface ThresholdsOfProps {
  readonly provision: ProofModel['verdict']['provisions'][number];
  readonly asOf: string;
  readonly titleOf: StepsProps['titleOf'];
}

function ThresholdsOf({ provision, asOf, titleOf }: ThresholdsOfProps) {
  const { thresholds, missing, conditionMetOn } = provision;
  return <Thresholds verdict={{ thresholds, missing, conditionMetOn, asOf }} titleOf={titleOf} />;
}

function About({ treaty: { depositary }, verdict: { coverage } }: ProofModel) {
  const { text } = useWords(proofWords);
  const { long } = useFormat();
  const names = depositary === null ? [] : [depositary].flat();
  return (
    <>
      {names.length > 0 && <p>{text('depositary', { names: names.join(', ') })}</p>}
      {coverage.through !== null && (
        <p>
          {text(coverage.completeThrough === null ? 'beyond-partial' : 'beyond', { through: long(coverage.through) })}
        </p>
      )}
    </>
  );
}
