import { iatiActivities } from '../../../src/domain/fund/exports/iati/activity.js';
import { xmlText } from '../../../src/domain/fund/exports/iati/xml-text.js';
import type { LedgerBook } from './ledger-book.js';
import { childOf, childrenOf, readXml, type Node } from './read-xml.js';

/** A transaction as a consumer of the file reads it. */
export interface Transaction {
  readonly type: string;
  readonly date: string;
  readonly valueDate: string;
  /** `EUR -200000.00` */
  readonly value: string;
  readonly provider: string;
  readonly aid: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The activity of a fund on a day, exported and read again by another parser. */
export function activityOf(book: LedgerBook, asOf: string): Node {
  return childOf(readXml(xmlText(iatiActivities(book.request(asOf)))), 'iati-activity');
}

/** The transactions of a fund on a day, exported and read again. */
export function transactionsOf(book: LedgerBook, asOf: string): readonly Transaction[] {
  return childrenOf(activityOf(book, asOf), 'transaction').map((node) => {
    const value = childOf(node, 'value');
    return {
      type: childOf(node, 'transaction-type').attributes['code'] ?? '',
      date: childOf(node, 'transaction-date').attributes['iso-date'] ?? '',
      valueDate: value.attributes['value-date'] ?? '',
      value: `${value.attributes['currency'] ?? ''} ${value.text}`,
      provider: nameIn(childOf(node, 'provider-org')),
      aid: childrenOf(node, 'aid-type')
        .map(({ attributes }) => attributes['code'])
        .join(' '),
      attributes: node.attributes,
    };
  });
}

/** One line for each transaction: `2004-09-01 13 EUR -200000.00`. */
export function linesOf(book: LedgerBook, asOf: string): readonly string[] {
  return transactionsOf(book, asOf).map(({ date, type, value }) => `${date} ${type} ${value}`);
}

/** The name of an organisation. */
export function nameIn(node: Node): string {
  return childOf(node, 'narrative').text;
}
