import { columns } from '../../platform/http/answers/columns.js';
import type { ByUseAnswer } from './figures.answer.js';

/** A sum divided by use, and what it is of. */
interface SumByUse {
  readonly of: string;
  readonly use: ByUseAnswer;
}

/** What a terminal shows of sums divided by use. */
export const BY_USE = columns<SumByUse>([
  ['', ({ of }) => of],
  ['earmarked', ({ use }) => use.earmarked.value],
  ['general purpose', ({ use }) => use.generalPurpose.value],
  ['not specified', ({ use }) => use.notSpecified.value],
  ['earmarked %', ({ use }) => use.earmarkedShare],
  ['not specified %', ({ use }) => use.notSpecifiedShare],
]);
