import type { GivenValuation } from '../domain/fund/rate/valuation.js';
import type { Earmark, Span, Valuation } from '../domain/fund/pledge/pledge.js';
import type { WrittenAmount } from '../domain/money/amount.js';
import type { FieldError } from '../platform/http/input/json-body.js';
import type { AmountDto } from './amount.dto.js';
import type { EarmarkDto } from './pledge/earmark.dto.js';
import type { SpanDto } from './figures/span.dto.js';
import type { ValuationDto } from './rate/valuation.dto.js';

/** An amount as recorded. */
export function amountOf({ value, currency }: AmountDto): WrittenAmount {
  return { value, currency };
}

/** The uses of an amount as recorded; what is not said is left out. */
export function earmarksOf(parts: readonly EarmarkDto[]): readonly Earmark[] {
  return parts.map(({ bucket, amount, purpose, window, modality }) => ({
    bucket,
    amount: amountOf(amount),
    ...(purpose == null ? {} : { purpose }),
    ...(window == null ? {} : { window }),
    ...(modality == null ? {} : { modality }),
  }));
}

/** A valuation as the recorder gives it; null where there is none. */
export function valuationOf(valuation: ValuationDto | null | undefined): GivenValuation | null {
  if (valuation == null) return null;
  const { usd, rate, rateDate, rateSource } = valuation;
  const dollars = typeof usd === 'object' ? (usd?.value ?? null) : (usd ?? null);
  return { usd: dollars, rate: rate ?? null, rateDate: rateDate ?? null, rateSource: rateSource ?? null };
}

/** A valuation in the place where events have the settled one: of a replacement the domain settles it again. */
export function toBeSettled(valuation: GivenValuation | null): Valuation | null {
  return valuation as Valuation | null;
}

/** What is wrong with a valuation by itself. */
export function valuationErrors(valuation: ValuationDto | null | undefined): readonly FieldError[] {
  if (valuation == null || valuation.usd != null || valuation.rate != null) return [];
  return [{ pointer: '/valuation', detail: 'must have usd, rate, or both' }];
}

/** The day of what happened, and the period where only that is known: exactly one of them is to be given. */
export function dayOrPeriod(
  date: string | null | undefined,
  period: SpanDto | null | undefined,
): { readonly date: string; readonly period: Span | null } | { readonly errors: readonly FieldError[] } {
  if (date == null && period == null)
    return { errors: [{ pointer: '/date', detail: 'is required, or the period within which it was' }] };
  if (period == null) return { date: date ?? '', period: null };
  if (date != null)
    return { errors: [{ pointer: '/period', detail: 'does not stand beside a date: give the one that is known' }] };
  const { from, to } = period;
  if (from > to) return { errors: [{ pointer: '/period/to', detail: 'must not be before from' }] };
  return { date: to, period: { from, to } };
}
