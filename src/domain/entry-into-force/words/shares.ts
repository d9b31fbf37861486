import type { Treaty } from '../../treaty/model/treaty.js';
import type { Condition, RatioCondition } from '../../treaty/model/clause.js';
import { amountInWords } from './numbers.js';

/** A share of 1 as per cent: `0.5882` is `58.82 per cent`. */
export function shareInPercent(share: string): string {
  const [whole = '0', fraction = ''] = share.split('.');
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(2).replace(/0+$/, '');
  return `${digits}${rest === '' ? '' : `.${rest}`} per cent`;
}

/** What of a table must be carried: `at least 55 per cent of emissions (as communicated by 12 December 2015)`. */
export function thresholdInWords(
  condition: Extract<Condition, { share: unknown } | { weight: unknown }>,
  treaty?: Treaty,
): string {
  if ('weight' in condition)
    return `at least ${amountInWords(condition.weight.atLeast)} of ${tableInWords(condition.weight.of, treaty)}`;
  const { of, atLeast, moreThan } = condition.share;
  const share =
    atLeast === undefined ? `more than ${shareInPercent(moreThan ?? '0')}` : `at least ${shareInPercent(atLeast)}`;
  return `${share} of ${tableInWords(of, treaty)}`;
}

/** The same of a condition that asks it of all that have deposited; null of any other. */
export function carriedInWords(condition: Condition, treaty?: Treaty): string | null {
  if ('share' in condition) return condition.share.from === undefined ? thresholdInWords(condition, treaty) : null;
  if ('weight' in condition) return condition.weight.from === undefined ? thresholdInWords(condition, treaty) : null;
  return null;
}

/** `those that have deposited have of recycling at least 3 per cent of what they have of tonnage`. */
export function ratioInWords({ of, to, atLeast }: RatioCondition['ratio'], treaty?: Treaty): string {
  const whole = `what they have of ${tableInWords(to, treaty)}`;
  return `those that have deposited their instruments have of ${tableInWords(of, treaty)} at least ${shareInPercent(atLeast)} of ${whole}`;
}

/** A table with what it rests on. */
function tableInWords(name: string, treaty: Treaty | undefined): string {
  const weights = treaty?.weights?.[name];
  if (weights === undefined) return name;
  const basis = 'tables' in weights ? 'by the table then valid' : weights.basis;
  return basis === undefined ? name : `${name} (${basis})`;
}
