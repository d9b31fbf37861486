import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import type { WhatIfAnswer } from '../../treaties/what-if/what-if.answer.js';

/** What the view `forecast` is made of: what is certain already. A forecast itself is not made yet. */
export interface ForecastModel {
  readonly treaty: ShowTreatyAnswer;
  /** Nothing is supposed in it; it knows the soonest day, and by when the condition must be met. */
  readonly certain: WhatIfAnswer;
  readonly by: string;
}
