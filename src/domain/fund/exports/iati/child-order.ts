/**
 * In which order the children of an element stand: the sequences of `iati-activities-schema.xsd` 2.03, as far as a fund
 * uses them. Elements that are not here have only children of one name. What belongs to another namespace comes last.
 */
const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = {
  'iati-activity': [
    'iati-identifier',
    'reporting-org',
    'title',
    'description',
    'participating-org',
    'other-identifier',
    'activity-status',
    'activity-date',
    'activity-scope',
    'recipient-region',
    'sector',
    'collaboration-type',
    'default-flow-type',
    'default-finance-type',
    'default-aid-type',
    'default-tied-status',
    'planned-disbursement',
    'transaction',
  ],
  'planned-disbursement': ['period-start', 'value', 'provider-org', 'receiver-org'],
  transaction: [
    'transaction-type',
    'transaction-date',
    'value',
    'description',
    'provider-org',
    'receiver-org',
    'finance-type',
    'aid-type',
  ],
};

/**
 * The place of a child among those of its parent. Throws for a child that the table does not know: it would break the
 * sequence.
 */
export function placeOf(parent: string, child: string): number {
  const order = CHILD_ORDER[parent];
  if (order === undefined) return 0;
  if (child.includes(':')) return order.length;
  const place = order.indexOf(child);
  if (place < 0) throw new RangeError(`no place for ${child} in ${parent}`);
  return place;
}
