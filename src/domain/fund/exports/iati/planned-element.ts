import { inUsd } from '../../../money/rate.js';
import { written } from '../../../money/amount.js';
import type { PledgeReading } from '../../pledge/account/read-pledge.js';
import { foundationOf } from '../../fund/foundation.js';
import { element, textElement, type XmlElement } from './element.js';
import type { FundExport } from '../fund-export.js';
import { donorElement, receiverElement, type Reporting } from './organisations.js';
import { plannedAfter } from './planned-disbursement.js';
import { publishable } from './publishable.js';

/** IATI's codelist BudgetType. */
const ORIGINAL = '1';
const REVISED = '2';

/**
 * What is to come of a pledge, as `planned-disbursement` elements: a transaction may not lie in the future (rule
 * 11.2.1).
 */
export function plannedElements(
  reading: PledgeReading,
  request: FundExport,
  reporting: Reporting,
): readonly XmlElement[] {
  const { asOf } = request;
  const base = foundationOf(reading);
  const { rate = null, rateDate } = base.valuation ?? {};
  const valueDate = [rateDate, base.date].find((date) => date != null && date <= asOf) ?? asOf;
  return plannedAfter(reading, asOf).flatMap(({ due, amount, revised }) => {
    const found = publishable(amount, rate === null ? null : inUsd(amount, rate, reading.pledge.rounding));
    if (found === null) return [];
    const { value, currency } = written(found.amount);
    const of = { 'ledger:pledge': reading.pledge.id, 'ledger:orig': found.original };
    return element('planned-disbursement', { type: revised ? REVISED : ORIGINAL, ...of }, [
      element('period-start', { 'iso-date': due }),
      textElement('value', value, { currency, 'value-date': valueDate }),
      donorElement('provider-org', reading.pledge.donor, request),
      receiverElement(reporting),
    ]);
  });
}
