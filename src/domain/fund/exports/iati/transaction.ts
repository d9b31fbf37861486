import { usd, written } from '../../../money/amount.js';
import type { Bucket, Instrument } from '../../pledge/pledge.js';
import { element, narrative, textElement, type XmlElement } from './element.js';
import type { FundExport } from '../fund-export.js';
import type { Movement } from './movement.js';
import { donorElement, receiverElement, type Reporting } from './organisations.js';
import { inOneText, type Publishable } from './publishable.js';
import { titleOf } from './titles.js';

/** IATI's codelist FinanceType. */
const FINANCE: Readonly<Record<Instrument, string>> = { grant: '110', assessed: '110', loan: '421', capital: '310' };

/**
 * OECD DAC type of aid: B032 to a fund of several donors at its own disposal, B033 earmarked within it. Nobody said:
 * neither.
 */
const AID: Readonly<Record<Bucket, string | null>> = {
  earmarked: 'B033',
  'general-purpose': 'B032',
  'not-specified': null,
};

/** A movement as a transaction, in a currency that IATI lists. `ref` is unique within the file. */
export function transactionElement(
  movement: Movement,
  { amount, original }: Publishable,
  within: { readonly ref: string; readonly request: FundExport; readonly reporting: Reporting },
): XmlElement {
  const { type, event, date, valueDate, bucket, modality, instrument, donor } = movement;
  const { value, currency } = written(amount);
  return element('transaction', { ref: within.ref, ...ledgerAttributes(movement, original) }, [
    element('transaction-type', { code: type }),
    element('transaction-date', { 'iso-date': date }),
    textElement('value', value, { currency, 'value-date': valueDate }),
    element('description', {}, [
      narrative(event.note === null ? titleOf(movement) : `${titleOf(movement)}. ${event.note}`),
    ]),
    donorElement('provider-org', donor, within.request),
    receiverElement(within.reporting),
    element('finance-type', { code: FINANCE[instrument] }),
    ...aidTypes(bucket, modality),
  ]);
}

/** What IATI has no place for, in attributes of the ledger's own namespace. */
function ledgerAttributes(
  { event, amount, applied, usd: cents, valuation, bucket }: Movement,
  original: string | null,
): Record<string, string | null> {
  const { period } = event;
  const foreign = amount.currency !== 'USD';
  return {
    'ledger:event': event.id,
    'ledger:recorded-at': event.recordedAt,
    'ledger:kind': event.kind,
    'ledger:date-precision': period === null ? 'day' : 'period',
    'ledger:period': period === null ? null : `${period.from}/${period.to}`,
    'ledger:earmarking': bucket,
    'ledger:applied': applied === null ? null : inOneText(applied),
    'ledger:orig': original,
    'ledger:usd': foreign && cents !== null ? written(usd(cents)).value : null,
    'ledger:rate': foreign ? (valuation?.rate ?? null) : null,
    'ledger:rate-source': foreign ? (valuation?.rateSource ?? null) : null,
  };
}

/** Vocabulary 1 always comes first (rule 107.2.1): the Grand Bargain's category and modality stand beside it. */
function aidTypes(bucket: Bucket, modality: string | null): readonly XmlElement[] {
  const code = AID[bucket];
  if (code === null) return [];
  const aid = (vocabulary: string, found: string): XmlElement => element('aid-type', { vocabulary, code: found });
  const category =
    modality === null ? undefined : CATEGORY.find(({ modalities }) => modalities.includes(modality))?.code;
  return category === undefined || modality === null
    ? [aid('1', code)]
    : [aid('1', code), aid('2', category), aid('3', modality)];
}

/** Grand Bargain: unearmarked, softly earmarked, earmarked, tightly earmarked. */
const CATEGORY: readonly { readonly code: string; readonly modalities: string }[] = [
  { code: '1', modalities: 'ABC' },
  { code: '2', modalities: 'DEF' },
  { code: '3', modalities: 'GH' },
  { code: '4', modalities: 'IJKL' },
];
