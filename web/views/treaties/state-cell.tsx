import type { MissingAnswer } from '../../../src/treaties/entry-into-force.answer.js';
import type { ListedTreatyAnswer } from '../../../src/treaties/list-treaties/list-treaties.answer.js';
import { English } from '../../parts/english.js';
import { Glyph } from '../../parts/glyph.js';
import { useFormat } from '../../parts/use-format.js';
import { useShell } from '../../parts/shell-context.js';
import { shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { isAdopted } from './choose-treaties.js';
import { countsHeads } from './nearest-first.js';
import { treatyCellWords } from './treaty-cells.words.js';

interface StateProps {
  readonly treaty: ListedTreatyAnswer;
  readonly asOf: string;
  /** All treaties, for those that this one waits for. */
  readonly treaties: readonly ListedTreatyAnswer[];
}

/** Since when a treaty is in force, or from when on; else what it waits for. */
export function StateCell({ treaty, asOf, treaties }: StateProps) {
  const { short } = useFormat();
  const { text } = useWords(treatyCellWords);
  const { adopted, missing, entryIntoForce } = treaty;
  const { state, date } = entryIntoForce;
  if (adopted !== null && !isAdopted(treaty, asOf))
    return <span class="muted">{text('adopted-on', { date: short(adopted) })}</span>;
  if (date !== null)
    return (
      <span class="since">
        <span class={state === 'date-fixed' ? 'seal' : 'of-party'}>
          <Glyph shape="enters" size={12} />
        </span>
        {state === 'ended' ? text('was-from', { date: short(date) }) : short(date)}
      </span>
    );
  if (state === 'unknown') return <span class="muted">{text('not-known')}</span>;
  return (
    <ul class="lacks">
      {missing.map((each, index) => (
        <li key={index}>
          {countsHeads(each) || isShare(each) ? (
            <Meter missing={each} treaty={treaty} />
          ) : (
            <Lacks missing={each} treaties={treaties} />
          )}
        </li>
      ))}
    </ul>
  );
}

function isShare({ condition }: MissingAnswer): boolean {
  return condition === 'share';
}

const [WIDTH, INNER] = [90, 88];

/** One threshold: a bar of what there is, within what is needed. */
function Meter({ missing, treaty }: { readonly missing: MissingAnswer; readonly treaty: ListedTreatyAnswer }) {
  const { number } = useFormat();
  const { say } = useWords(treatyCellWords);
  const { need, have, of } = missing;
  const part = Number(need) === 0 ? 0 : Math.min(Number(have) / Number(need), 1);
  return (
    <span class="nm">
      <svg width={WIDTH} height="10" viewBox={`0 0 ${String(WIDTH)} 10`} aria-hidden="true">
        <rect x=".5" y=".5" width={WIDTH - 1} height="9" fill="none" stroke="var(--seal)" />
        <rect x="1" y="1" width={Math.round(INNER * part * 10) / 10} height="8" fill="var(--contracting)" />
      </svg>
      <span>
        {isShare(missing)
          ? say('per-cent-of', { have: number(percent(have)), need: number(percent(need)) })
          : say('so-many-of', { have: number(have), need: number(need) })}
      </span>
      <ClassName missing={missing} treaty={treaty} />
      {of !== undefined && (
        <span class="muted xs">
          <English>{of}</English>
        </span>
      )}
    </span>
  );
}

/** Of a share between 0 and 1: so many per cent, as a decimal text. */
function percent(share: string): string {
  return String(Math.round(Number(share) * 10_000) / 100);
}

function ClassName({ missing, treaty }: { readonly missing: MissingAnswer; readonly treaty: ListedTreatyAnswer }) {
  const { language } = useShell();
  const { from, class: named } = missing;
  if (from === undefined) return null;
  const names = named === undefined ? {} : (treaty.classNames?.[named] ?? {});
  const name = names[language];
  return <span class="muted xs">{name ?? <English>{names.en ?? from}</English>}</span>;
}

/** What is no number of instruments: another treaty, a day, an act of the depositary. */
function Lacks({
  missing,
  treaties,
}: {
  readonly missing: MissingAnswer;
  readonly treaties: readonly ListedTreatyAnswer[];
}) {
  const { language } = useShell();
  const { short, number } = useFormat();
  const { text } = useWords(treatyCellWords);
  const { condition, treaty, need, have } = missing;
  if (condition === 'inForce' && treaty !== undefined) {
    const other = treaties.find(({ id }) => id === treaty);
    return <>{text('waits-for', { treaty: other === undefined ? treaty : shortTitle(other, language) })}</>;
  }
  if (condition === 'within' && isDay(need)) return <>{text('ran-out', { date: short(need) })}</>;
  if (condition === 'notification') return <>{text('waits-for-notification')}</>;
  if (condition === 'decided') return <>{text('waits-for-decision')}</>;
  if (condition === 'unlessObjected') return <>{text('unless-objected')}</>;
  if (isDay(need)) return <>{text('waits-until', { date: short(need) })}</>;
  return <>{text('so-much-of', { have: number(have), need: number(need) })}</>;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
