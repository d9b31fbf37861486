import type { StatementsModel } from '../../../src/page/statements/statements.model.js';
import { English } from '../../parts/english.js';
import { Frame } from '../../parts/frame/frame.js';
import { Glyph } from '../../parts/glyph.js';
import { Section } from '../../parts/section.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { statementsWords } from './statements.words.js';

const VERDICTS = [
  ['agree', 'agrees', 'agrees'],
  ['differ', 'differs', 'differs'],
  ['contradict', 'contradicts', 'contradicts'],
  ['cannot', 'not-computable', 'notComputable'],
] as const;

/** Published documents, each with how many of its figures agree with the ledger. */
export function StatementsView({ list, totals }: StatementsModel) {
  const { text, say } = useWords(statementsWords);
  const { api, here } = useAddress();
  const { number } = useFormat();
  const { statements } = list;
  const next = list.next === null ? null : new URLSearchParams(list.next.split('?')[1] ?? '').get('cursor');
  const formats = [
    { name: 'CSV', href: api('/v1/statements.csv') },
    { name: 'JSON', href: api('/v1/statements') },
    { name: 'NDJSON', href: api('/v1/statements.ndjson') },
  ];
  return (
    <Frame title={text('title')} view={text('title')} formats={formats}>
      <h1 class="list-title">{text('title')}</h1>
      <p class="say">{statements.length === 0 ? text('none') : say('sentence', { count: statements.length })}</p>
      {statements.length > 0 && (
        <Section id="statements" title={text('all')} formats={formats}>
          <div class="tw" tabIndex={0} role="region" aria-label={text('all')}>
            <table class="sticky">
              <caption>
                <span>{text('caption', { at: number(list.at) })}</span>
              </caption>
              <thead>
                <tr>
                  <th scope="col">{text('document')}</th>
                  <th scope="col">{text('published')}</th>
                  <th scope="col" class="r">
                    {text('figures')}
                  </th>
                  {VERDICTS.map(([word, shape]) => (
                    <th key={word} scope="col" class="r">
                      <span class={`ver-${shape}`}>
                        <Glyph shape={shape} size={12} />
                      </span>
                      {text(word)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {statements.map((statement) => (
                  <StatementRow key={statement.id} statement={statement} totals={totals[statement.id]} />
                ))}
              </tbody>
            </table>
          </div>
          {next !== null && (
            <p class="more">
              <a href={here({ cursor: next })}>{text('more')}</a>
            </p>
          )}
        </Section>
      )}
    </Frame>
  );
}

interface StatementRowProps {
  readonly statement: StatementsModel['list']['statements'][number];
  readonly totals: StatementsModel['totals'][string] | undefined;
}

function StatementRow({ statement, totals }: StatementRowProps) {
  const { to } = useAddress();
  const { short, number } = useFormat();
  const { id, title, published, claims } = statement;
  return (
    <tr>
      <th scope="row">
        <a href={to(`/statements/${id}`, { asOf: null })}>
          <English>{title}</English>
        </a>
      </th>
      <td>{short(published)}</td>
      <td class="r num">{number(claims)}</td>
      {VERDICTS.map(([word, , name]) => (
        <td key={word} class="r num">
          {totals === undefined ? '–' : number(totals[name])}
        </td>
      ))}
    </tr>
  );
}
