import type { ListedTreatyAnswer } from '../../../src/treaties/list-treaties/list-treaties.answer.js';
import type { TreatiesModel } from '../../../src/page/treaties/treaties.model.js';
import { Spark, SparkHatch } from '../../charts/spark.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useShell } from '../../parts/shell-context.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import type { ChosenTreaty, TreatyGroup } from './choose-treaties.js';
import { CountCell } from './count-cell.js';
import { StateCell } from './state-cell.js';
import { treatiesWords } from './treaties.words.js';

interface TableProps {
  readonly groups: readonly TreatyGroup[];
  readonly model: TreatiesModel;
  readonly asOf: string;
}

const MEASURES = ['parties', 'contracting', 'signatories'] as const;
const COLUMNS = 6;

/** The treaties, a group under its heading. */
export function TreatiesTable({ groups, model, asOf }: TableProps) {
  const { times } = useShell();
  const { long, number } = useFormat();
  const { text } = useWords(treatiesWords);
  const head = { model, group: groups[0]?.state ?? null };
  return (
    <div class="tw treaties" tabIndex={0} role="region" aria-label={text('title')}>
      <SparkHatch />
      <table class="list sticky">
        <caption>
          <span>{text('caption', { asOf: long(asOf), at: number(times?.at ?? 0) })}</span>
        </caption>
        <thead>
          <tr>
            <Head {...head} column="title" name={text('treaty')} />
            <Head {...head} column="date" name={text('since-or-missing')} />
            {MEASURES.map((measure) => (
              <Head key={measure} {...head} column={measure} name={text(measure)} number />
            ))}
            <th scope="col" class="lg">
              {text('over-time')}
            </th>
          </tr>
        </thead>
        {groups.map(({ state, treaties }) => (
          <tbody key={state}>
            {state !== null && (
              <tr class="grp">
                <th colSpan={COLUMNS} scope="rowgroup">
                  <span>{text(`group-${state}`)}</span>
                </th>
              </tr>
            )}
            {treaties.map((chosen) => (
              <Row key={chosen.treaty.id} {...chosen} asOf={asOf} titles={model.treaties} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface HeadProps {
  readonly model: TreatiesModel;
  readonly column: 'title' | 'date' | (typeof MEASURES)[number];
  readonly name: string;
  readonly number?: boolean;
}

/** A heading that sorts: numbers and days from the largest first, a second time the other way round, then as before. */
function Head({ model, column, name, number = false }: HeadProps) {
  const { here } = useAddress();
  const first = column === 'title' ? column : (`-${column}` as const);
  const second = column === 'title' ? (`-${column}` as const) : column;
  const { sort } = model;
  const next = sort === first ? second : sort === second ? null : first;
  const sorted = sort === first || sort === second ? sort : null;
  return (
    <th
      scope="col"
      {...(number ? { class: 'r' } : {})}
      {...(sorted === null ? {} : { 'aria-sort': sorted.startsWith('-') ? 'descending' : 'ascending' })}
    >
      <a href={here({ sort: next })}>{name}</a>
    </th>
  );
}

interface RowProps extends ChosenTreaty {
  readonly asOf: string;
  readonly titles: readonly ListedTreatyAnswer[];
}

function Row({ treaty, depth, asOf, titles }: RowProps) {
  const { language } = useShell();
  const { to } = useAddress();
  const title = fullTitle(treaty, language);
  const english = language !== 'en' && title === treaty.title;
  return (
    <tr class={depth === 0 ? undefined : depth === 1 ? 'child' : 'child of-child'} data-treaty={treaty.id}>
      <th scope="row">
        <a href={to(`/treaties/${treaty.id}`)} {...(english ? { lang: 'en', dir: 'ltr' as const } : {})}>
          {title}
        </a>
      </th>
      <td>
        <StateCell treaty={treaty} asOf={asOf} treaties={titles} />
      </td>
      {MEASURES.map((measure) => (
        <td key={measure} class="r num">
          <CountCell treaty={treaty} measure={measure} />
        </td>
      ))}
      <td class="lg chart">
        <Spark treaty={treaty} asOf={asOf} />
      </td>
    </tr>
  );
}
