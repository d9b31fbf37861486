import type { ComponentChildren } from 'preact';
import type { Tag } from '../../words/formatting.js';
import { listedIn } from '../../words/lists.js';
import { useWords } from '../../words/use-words.js';
import { Figures } from '../figures.js';
import { Glyph, type Shape } from '../glyph.js';
import { useShell } from '../shell-context.js';
import { useFormat } from '../use-format.js';
import { useFigures } from './figures-of.js';
import { isUnadopted, sentenceOf, type Spelling } from './sentence.js';
import { type SoWhat, remarksOf } from './so-what.js';
import { soWhatWords } from './so-what.words.js';
import { sentenceWords, stateWords } from './verdict.words.js';

/** What a verdict says, and how it calls other treaties. */
export interface VerdictProps extends SoWhat {
  readonly titleOf: (treaty: string) => string;
  /** The heading of the page stands above; on other views the sentence may be said alone. */
  readonly children?: ComponentChildren;
}

/** How dates, numbers and names of a verdict are written in the language of the page. */
function useSpelling(titleOf: (treaty: string) => string): Spelling {
  const { language, nameOf } = useShell();
  const { long, number } = useFormat();
  return { long, number, nameOf, titleOf, listed: (names) => listedIn(language, names) };
}

/** The state in a word with its shape. */
function StatePill({ entry, adopted }: Pick<SoWhat, 'entry' | 'adopted'>) {
  const { text } = useWords(stateWords);
  const state = isUnadopted({ entry, adopted }) ? 'not-adopted' : entry.state;
  return (
    <span class={`state ${state}`}>
      <Glyph shape={SHAPES[state]} />
      <span>{text(state)}</span>
    </span>
  );
}

const SHAPES: Readonly<Record<keyof typeof stateWords, Shape>> = {
  pending: 'not-computable',
  'date-fixed': 'condition-met',
  'in-force': 'enters',
  ended: 'contradicts',
  unknown: 'not-computable',
  'not-adopted': 'not-computable',
};

/** Marks that may break over lines: several names, a long title. */
const BREAKING: Readonly<Record<string, Tag>> = {
  many: (chunks) => <b class="seal breaks">{chunks}</b>,
  name: (chunks) => <b class="breaks">{chunks}</b>,
};

/** The one sentence that says where a treaty stands. */
export function VerdictSentence(props: VerdictProps) {
  const { say } = useWords(sentenceWords);
  const { key, values } = sentenceOf(props, useSpelling(props.titleOf));
  return <p class="say">{say(key, { ...values, ...BREAKING })}</p>;
}

/** So what, and until when. */
export function Remarks(props: VerdictProps) {
  const { say } = useWords(soWhatWords);
  const remarks = remarksOf(props, useSpelling(props.titleOf));
  if (remarks.length === 0) return null;
  return (
    <p class="say2">
      {remarks.map(({ key, values }) => (
        <span key={key}>{say(key, values)} </span>
      ))}
    </p>
  );
}

/** The state, the sentence, so what, and the figures beside them. */
export function Verdict(props: VerdictProps) {
  const figures = useFigures(props);
  return (
    <div class="verdict" aria-live="polite">
      <div>
        <StatePill entry={props.entry} adopted={props.adopted} />
        <VerdictSentence {...props} />
        <Remarks {...props} />
        {props.children}
      </div>
      {!isUnadopted(props) && <Figures figures={figures} />}
    </div>
  );
}
