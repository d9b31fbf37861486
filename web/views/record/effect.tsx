import type { ComponentChildren } from 'preact';
import type { EffectAnswer } from '../../../src/platform/http/documentation/answers/effect.answer.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { standingWords } from '../../words/standings.words.js';
import { useWords } from '../../words/use-words.js';
import { answerWords } from './answer.words.js';

const COUNTS = ['signatories', 'contracting', 'parties', 'counted'] as const;
const SUMS = ['pledged', 'paid', 'outstanding'] as const;

type Fact = readonly [name: string, value: ComponentChildren];

/** What would be different, had it been recorded. */
export function Effect({ effect }: { readonly effect: EffectAnswer | null }) {
  const { text } = useWords(answerWords);
  const { long } = useFormat();
  const facts = useFacts(effect);
  if (effect === null || facts.length === 0) return <p>{text('no-effect')}</p>;
  return (
    <>
      <dl class="facts num">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="small muted">{text('counts-of', { date: long(effect.asOf) })}</p>
    </>
  );
}

function useFacts(effect: EffectAnswer | null): readonly Fact[] {
  const { text } = useWords(answerWords);
  const standing = useWords(standingWords);
  const { nameOf } = useShell();
  const { long, number } = useFormat();
  const day = (date: string | null) => (date === null ? text('none') : long(date));
  const sides = (before: string, after: string) => text('sides', { before, after });
  if (effect === null) return [];
  const { treaty, funds } = effect;
  const counts = COUNTS.flatMap((name): readonly Fact[] => {
    const { before, after } = treaty?.[name] ?? { before: 0, after: 0 };
    return before === after ? [] : [[text(name), sides(number(before), number(after))]];
  });
  const said = (word: string) => standing.text(word as keyof typeof standingWords);
  const participants = (treaty?.participants ?? []).flatMap(({ code, standing: as, inForceFrom, until }) => [
    ...(as.before === as.after ? [] : ([[nameOf(code), sides(said(as.before), said(as.after))]] as const)),
    ...(inForceFrom.before === inForceFrom.after
      ? []
      : ([[text('in-force-for'), changed(inForceFrom.before, day(inForceFrom.after), day, sides)]] as const)),
    ...(until.before === until.after
      ? []
      : ([[text('until'), changed(until.before, day(until.after), day, sides)]] as const)),
  ]);
  const sums = funds.flatMap((fund) =>
    SUMS.flatMap((name): readonly Fact[] =>
      fund[name].before === fund[name].after
        ? []
        : [[text(name), sides(number(fund[name].before), number(fund[name].after))]],
    ),
  );
  return [...counts, ...participants, ...(treaty === null ? [] : [entryOf(treaty.entryIntoForce)]), ...sums];

  function entryOf({ before, after, moves }: NonNullable<EffectAnswer['treaty']>['entryIntoForce']): Fact {
    if (moves) return [text('entry'), <b class="seal">{sides(day(before.date), day(after.date))}</b>];
    return [text('entry'), after.date === null ? text('still-open') : text('unchanged', { date: long(after.date) })];
  }
}

/** A day that is new stands alone; one that is another stands behind the earlier. */
function changed(
  before: string | null,
  after: string,
  day: (date: string | null) => string,
  sides: (before: string, after: string) => string,
): string {
  return before === null ? after : sides(day(before), after);
}
