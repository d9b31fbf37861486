import type { WrittenAmount } from '../../domain/money/amount.js';

/** An amount by use, as answers have it and the command line shows it. */
export interface ByUseBody {
  readonly earmarked: WrittenAmount;
  readonly generalPurpose: WrittenAmount;
  readonly notSpecified: WrittenAmount;
  readonly earmarkedShare: string | null;
  readonly notSpecifiedShare: string | null;
}
