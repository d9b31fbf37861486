import type { Amount } from '../../../money/amount.js';
import type { Register } from '../../../participants/participant.js';
import type { Span } from '../../pledge/pledge.js';
import { amountsOf, type Balance } from '../balance.js';
import { donorCount, type DonorCount } from '../donors.js';
import { usdFigures, type UsdFigures } from '../figures.js';

/** What a period adds to: any of them can be below zero, where more was taken back than was given. */
const PERIOD_QUANTITIES = [
  'pledged',
  'pledgedGross',
  'reduced',
  'conditional',
  'committed',
  'paid',
  'received',
  'inKind',
  'notes',
  'credit',
  'refunded',
  'writtenOff',
] as const;

/**
 * The figures of a period, in dollars at the value of the pledge. They are what holds on its last day less what held on
 * the day before its first.
 */
export interface PeriodFigures extends Span, Pick<UsdFigures<Amount>, (typeof PERIOD_QUANTITIES)[number]> {
  readonly donors: DonorCount;
  /** Pledged in the period without a value in dollars. */
  readonly unvalued: readonly Amount[];
  /** Pledges known by a period that begins by the last day and ends after it: not counted. */
  readonly undated: number;
}

/** The figures of a period. `changed`: what changed in it. */
export function periodFigures(
  span: Span,
  changed: readonly Balance[],
  by: { readonly register: Register; readonly undated: number },
): PeriodFigures {
  const figures = usdFigures(changed);
  const quantities = Object.fromEntries(PERIOD_QUANTITIES.map((name) => [name, figures[name]])) as Pick<
    UsdFigures<Amount>,
    (typeof PERIOD_QUANTITIES)[number]
  >;
  return {
    ...span,
    ...quantities,
    donors: donorCount(changed, by.register),
    unvalued: amountsOf(changed, 'unvalued-pledged'),
    undated: by.undated,
  };
}
