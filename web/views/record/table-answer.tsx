import type { RecordModel, RecordOutcome } from '../../../src/page/record/record.model.js';
import { English } from '../../parts/english.js';
import { Glyph } from '../../parts/glyph.js';
import { useAddress } from '../../parts/use-address.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { kindWords } from '../../words/kinds.words.js';
import { shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { Again } from './again.js';
import { answerWords } from './answer.words.js';

type TableOutcome = Extract<RecordOutcome, { state: 'table' }>;
type Report = TableOutcome['report'];

interface TableProps {
  readonly model: RecordModel;
  readonly outcome: TableOutcome;
}

/** What became of a table: what a person should look at, grouped, and the acts that follow from it. */
export function TableAnswer({ model, outcome: { report, again } }: TableProps) {
  const { text } = useWords(answerWords);
  const { number } = useFormat();
  const { language } = useShell();
  const { to } = useAddress();
  const { added, corrected, rows, unchanged } = report;
  const done = !report.dryRun && report.events > 0;
  const state = done
    ? text('recorded', { position: number(report.position) })
    : text(report.events === 0 && report.findings.length === 0 ? 'table-nothing' : 'table-trial');
  return (
    <section class="panel ok" tabIndex={-1} autofocus data-answer aria-labelledby="answer-title">
      <p class="state">
        <Glyph shape="agrees" />
        <span>{state}</span>
      </p>
      <h2 id="answer-title">
        {text('table-sum', { rows, added: added.length, corrected: corrected.length, unchanged })}
      </h2>
      <Groups title={text('findings')} groups={report.findings} open />
      <Acts report={report} done={done} />
      <Corrected corrected={corrected} />
      <Groups title={text('remarks')} groups={report.remarks} open={false} />
      {again !== null && <Again model={model} again={again} label={text('record-table')} />}
      {done && (
        <p>
          <a href={to(`/treaties/${model.subject.id}`)}>
            {text('see-subject', { title: shortTitle(model.subject, language) })}
          </a>
        </p>
      )}
    </section>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly groups: Report['findings'] | Report['remarks'];
  readonly open: boolean;
}

function Groups({ title, groups, open }: GroupsProps) {
  const { text } = useWords(answerWords);
  if (groups.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {groups.map(({ code, count, sentence, rows }) => (
        <details key={code + sentence} class="finding" open={open && rows.length <= 12}>
          <summary>
            <b class="num">{count}</b> <English>{sentence}</English>
          </summary>
          <table class="num">
            <caption class="sr">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{text('line')}</th>
                <th scope="col">{text('read')}</th>
                <th scope="col">{text('matter')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ line, read, detail }) => (
                <tr key={`${String(line)} ${detail}`}>
                  <td>{line ?? '–'}</td>
                  <td>{read ?? '–'}</td>
                  <td>
                    <English>{detail}</English>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  );
}

function Acts({ report: { added }, done }: { readonly report: Report; readonly done: boolean }) {
  const { text } = useWords(answerWords);
  const kinds = useWords(kindWords);
  const { nameOf } = useShell();
  const { short } = useFormat();
  const title = text(done ? 'added-done' : 'added');
  if (added.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label={title}>
        <table class="num">
          <caption class="sr">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{text('line')}</th>
              <th scope="col">{text('participant')}</th>
              <th scope="col">{text('kind')}</th>
              <th scope="col">{text('date')}</th>
            </tr>
          </thead>
          <tbody>
            {added.map(({ line, participant, kind, date }) => (
              <tr key={`${participant} ${kind} ${date}`}>
                <td>{line ?? '–'}</td>
                <th scope="row">{nameOf(participant)}</th>
                <td>{kinds.text(kind as keyof typeof kindWords)}</td>
                <td>{short(date)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Corrected({ corrected }: Pick<Report, 'corrected'>) {
  const { text } = useWords(answerWords);
  const kinds = useWords(kindWords);
  const { nameOf } = useShell();
  const { short } = useFormat();
  if (corrected.length === 0) return null;
  const said = ({ kind, date }: { readonly kind: string; readonly date: string }) =>
    `${kinds.text(kind as keyof typeof kindWords)}, ${short(date)}`;
  return (
    <>
      <h3>{text('corrected')}</h3>
      <table class="num">
        <caption class="sr">{text('corrected')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('participant')}</th>
            <th scope="col">{text('was')}</th>
            <th scope="col">{text('now')}</th>
          </tr>
        </thead>
        <tbody>
          {corrected.map(({ event, participant, was, now }) => (
            <tr key={event}>
              <th scope="row">{nameOf(participant)}</th>
              <td>{said(was)}</td>
              <td>{now === null ? text('taken-back') : said(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
