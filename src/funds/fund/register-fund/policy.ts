import { isPlainDate } from '../../../domain/calendar/plain-date.js';
import { USUAL_POLICY, type FundPolicy, type ReferenceRate } from '../../../domain/fund/fund/fund.js';
import { type FieldError, pointerStep } from '../../../platform/http/input/json-body.js';
import { DECIMAL_TEXT } from '../../decimal-text.js';
import type { FundPolicyDto } from './register-fund.dto.js';

/** The fund's policy as recorded: what is not said is as usual. */
export function policyOf(policy: FundPolicyDto | null | undefined): FundPolicy {
  const { rateSource, referenceRates, rounding, inKind, notes } = policy ?? {};
  return {
    rateSource: rateSource ?? USUAL_POLICY.rateSource,
    referenceRates: (referenceRates ?? {}) as Readonly<Record<string, ReferenceRate>>,
    rounding: rounding ?? USUAL_POLICY.rounding,
    inKind: inKind ?? USUAL_POLICY.inKind,
    notes: notes ?? USUAL_POLICY.notes,
  };
}

/** What is wrong with reference rates: each a rate and its day, under the code of a currency. */
export function referenceRateErrors(rates: Readonly<Record<string, unknown>>): readonly FieldError[] {
  return Object.entries(rates).flatMap(([code, value]) => {
    const pointer = `/policy/referenceRates${pointerStep(code)}`;
    if (!/^[A-Z]{3}$/.test(code)) return [{ pointer, detail: 'must be named by the code of a currency' }];
    const { rate, date, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
      Record<string, unknown>
    >;
    const [strange] = Object.keys(rest);
    if (strange !== undefined)
      return [{ pointer: pointer + pointerStep(strange), detail: 'is not a field of this request' }];
    if (typeof rate !== 'string' || !DECIMAL_TEXT.test(rate))
      return [{ pointer: `${pointer}/rate`, detail: 'must be a decimal in a string' }];
    const dated = typeof date === 'string' && isPlainDate(date);
    return dated
      ? []
      : [{ pointer: `${pointer}/date`, detail: 'must be a calendar date that exists, written YYYY-MM-DD' }];
  });
}
