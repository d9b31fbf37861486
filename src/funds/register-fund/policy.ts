import { isPlainDate } from '../../domain/calendar/plain-date.js';
import { USUAL_POLICY, type FundPolicy, type ReferenceRate } from '../../domain/fund/fund.js';
import { type FieldError, pointerStep } from '../../platform/http/input/json-body.js';
import { plainTextFault } from '../../platform/http/input/plain-text.js';
import { DECIMAL_TEXT } from '../decimal-text.js';
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
    const { rate, date, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
    const [strange] = Object.keys(rest);
    if (strange !== undefined) return [{ pointer: pointer + pointerStep(strange), detail: 'is not a field of this request' }];
    if (typeof rate !== 'string' || !DECIMAL_TEXT.test(rate))
      return [{ pointer: `${pointer}/rate`, detail: 'must be a decimal in a string' }];
    const dated = typeof date === 'string' && isPlainDate(date);
    return dated ? [] : [{ pointer: `${pointer}/date`, detail: 'must be a calendar date that exists, written YYYY-MM-DD' }];
  });
}

/** What is wrong with a fund's references: at most fifty, each a short text under a short name. */
export function referenceErrors(references: Readonly<Record<string, unknown>>): readonly FieldError[] {
  const entries = Object.entries(references);
  if (entries.length > 50) return [{ pointer: '/references', detail: 'must have at most 50 entries' }];
  return entries.flatMap(([name, value]) => {
    const pointer = `/references${pointerStep(name)}`;
    if (!/^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(name)) return [{ pointer, detail: 'must be named by letters, digits and hyphens' }];
    const fault = typeof value === 'string' && value.length <= 500 ? plainTextFault(value) : 'must be a text of at most 500 characters';
    return fault === null ? [] : [{ pointer, detail: fault }];
  });
}
