import type { KnownFund } from '../../fund/known-fund.js';
import { element, narrative, textElement, type XmlElement } from './element.js';
import type { FundExport } from '../fund-export.js';
import type { Movement } from './movement.js';
import { movementsOf } from './movements.js';
import { donorElement, reportingOf, type Reporting } from './organisations.js';
import { plannedElements } from './planned-element.js';
import { inOneText, publishable } from './publishable.js';
import { transactionElement } from './transaction.js';
import { compareTexts } from '../../../text-order.js';

/** The namespace of what the ledger adds. A name, not an address. */
const LEDGER_NAMESPACE = 'urn:foedera:ledger';

/** IATI's codelists ActivityStatus and ActivityDateType. */
const STATUS = { pipeline: '1', implementation: '2', closed: '4' } as const;
const DATE = { plannedStart: '1', actualStart: '2', actualEnd: '4' } as const;

/**
 * A fund as a file of IATI 2.03 with one activity, as known at a position and as of a day. The same request gives the
 * same file.
 */
export function iatiActivities(request: FundExport): XmlElement {
  const { recordedAt, known } = request;
  const namespace = { 'xmlns:ledger': LEDGER_NAMESPACE };
  const reporting = reportingOf(known.fund);
  return element('iati-activities', { version: '2.03', 'generated-datetime': recordedAt, ...namespace }, [
    activity(request, reporting),
  ]);
}

function activity(request: FundExport, reporting: Reporting): XmlElement {
  const { recordedAt, asOf, at, known, pledges } = request;
  const movements = movementsOf(request);
  const attributes = {
    'xml:lang': 'en',
    'default-currency': 'USD',
    'last-updated-datetime': recordedAt,
    hierarchy: '1',
    humanitarian: '0',
    'ledger:as-of': asOf,
    'ledger:known-at': recordedAt,
    'ledger:position': String(at),
  };
  return element('iati-activity', attributes, [
    ...about(request, reporting),
    ...datesOf(known, asOf, movements),
    ...classification(known),
    ...donorsOf(request, movements).map((donor) => donorElement('participating-org', donor, request)),
    ...pledges.flatMap((reading) => plannedElements(reading, request, reporting)),
    ...transactions(movements, request, reporting),
  ]);
}

function about(
  { known: { fund, closedOn }, asOf, recordedAt }: FundExport,
  { ref, name, type, activity: id }: Reporting,
): readonly XmlElement[] {
  const begun = fund.established === null || fund.established <= asOf;
  const status =
    closedOn !== null && closedOn <= asOf ? STATUS.closed : begun ? STATUS.implementation : STATUS.pipeline;
  const words =
    `Voluntary contributions to the fund as of ${asOf}, as known on ${recordedAt}. Pledges (type 13), signed agreements (11) and money received (1) ` +
    'are three sums side by side: a payment does not reduce what is pledged, and the three are not to be added up.';
  return [
    textElement('iati-identifier', id),
    element('reporting-org', { ref, type, 'secondary-reporter': '1' }, [narrative(name)]),
    element('title', {}, [narrative(fund.title)]),
    element('description', { type: '1' }, [narrative(words)]),
    element('participating-org', { ref, role: '2', type }, [narrative(name)]),
    element('other-identifier', { ref: fund.id, type: 'A1' }),
    element('activity-status', { code: status }),
  ];
}

/**
 * A start is required (rule 6.11.1): the fund's own, else the first movement, else nothing is known but the day asked
 * about.
 */
function datesOf({ fund, closedOn }: KnownFund, asOf: string, movements: readonly Movement[]): readonly XmlElement[] {
  const start = fund.established ?? movements[0]?.date ?? null;
  const begun = start !== null && start <= asOf;
  const dated = (type: string, date: string): XmlElement => element('activity-date', { type, 'iso-date': date });
  const first = dated(begun ? DATE.actualStart : DATE.plannedStart, start ?? asOf);
  return closedOn !== null && closedOn <= asOf ? [first, dated(DATE.actualEnd, closedOn)] : [first];
}

function classification({ fund: { references } }: KnownFund): readonly XmlElement[] {
  const region = references['iati-region'] ?? '998';
  const sector = references['iati-sector'] ?? '15130';
  return [
    element('activity-scope', { code: '1' }),
    element('recipient-region', { code: region, vocabulary: '1', percentage: '100' }),
    element('sector', { vocabulary: '1', code: sector, percentage: '100' }),
    element('collaboration-type', { code: '2' }),
    element('default-flow-type', { code: '10' }),
    element('default-finance-type', { code: '110' }),
    element('default-aid-type', { vocabulary: '1', code: 'B032' }),
    element('default-tied-status', { code: '5' }),
  ];
}

/** Whoever moved something, and whoever pledged without an amount; those without name last. */
function donorsOf({ pledges, asOf }: FundExport, movements: readonly Movement[]): readonly (string | null)[] {
  const unspecified = pledges.filter(({ entries }) => {
    const counts = entries.filter(({ account, date }) => account === 'amount-not-specified' && date <= asOf);
    return counts.reduce((sum, { delta }) => sum + delta, 0n) > 0n;
  });
  const donors = new Set([...movements.map(({ donor }) => donor), ...unspecified.map(({ pledge }) => pledge.donor)]);
  return [...donors].sort((a, b) => (a === null ? 1 : b === null ? -1 : compareTexts(a, b)));
}

/** What cannot be given in a currency of IATI's list, for want of a rate, is named at the end instead. */
function transactions(
  movements: readonly Movement[],
  request: FundExport,
  reporting: Reporting,
): readonly XmlElement[] {
  const used = new Map<string, number>();
  return movements.map((movement) => {
    const { event, amount, usd, type } = movement;
    const found = publishable(amount, usd);
    if (found === null)
      return element('ledger:not-exported', {
        'ledger:event': event.id,
        'ledger:orig': inOneText(amount),
        'ledger:type': type,
      });
    const nth = (used.get(event.id) ?? 0) + 1;
    used.set(event.id, nth);
    return transactionElement(movement, found, {
      ref: nth === 1 ? event.id : `${event.id}-${String(nth)}`,
      request,
      reporting,
    });
  });
}
