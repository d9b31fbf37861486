import { Fragment, type ComponentChildren } from 'preact';
import { useShell } from '../shell-context.js';
import type { ToldTreaty } from './clause-types.js';
import { entryTold, provisionTold } from './entry.js';
import { Telling, type Phrase, type Step } from './telling.js';

interface ClauseSentenceProps {
  readonly treaty: ToldTreaty;
  /** How other treaties are called. */
  readonly titleOf: (treaty: string) => ComponentChildren;
  /** The steps that the proof has: words that lead to others are not marked. */
  readonly steps: readonly Step[];
  /** A provision that enters into force on its own; null: the treaty. */
  readonly provision?: string | null;
}

/** When a treaty enters into force, in the words of the page: each word that decides leads to its step of the proof. */
export function ClauseSentence({ treaty, titleOf, steps, provision = null }: ClauseSentenceProps) {
  const { language, nameOf } = useShell();
  const mark = (step: Step, words: Phrase): Phrase =>
    steps.includes(step) ? (
      <>
        <mark aria-describedby={`step-${step}`}>{words}</mark>
        {'\u2060'}
        <sup>
          <a href={`#step-${step}`}>{step}</a>
        </sup>
      </>
    ) : (
      words
    );
  const telling = new Telling({ language, treaty, nameOf, titleOf, mark });
  const clause = provision === null ? null : treaty.provisions?.[provision];
  const sentences =
    clause === null || clause === undefined
      ? entryTold(telling, treaty)
      : [provisionTold(telling, clause, provision ?? '')];
  return (
    <>
      {sentences.map((sentence, index) => (
        <Fragment key={index}>
          {index > 0 && (language === 'zh' ? '' : ' ')}
          {sentence}
        </Fragment>
      ))}
    </>
  );
}
