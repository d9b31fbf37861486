import { currency } from '../money/currencies.js';
import { BUCKETS, INSTRUMENTS } from '../fund/pledge/pledge.js';
import { readAliases } from './read-aliases.js';
import { COLUMN_ACTS, type ContributionColumns, type ColumnsFault, type PeriodColumns } from './columns.js';
import { MemberReader } from './member-reader.js';

const PERIODS: readonly (readonly string[])[] = [['year'], ['date'], ['from', 'to']];

/**
 * Reads a mapping of columns from parsed JSON. All that is wrong with it is told at once; a member nobody knows is
 * wrong.
 */
export function readColumns(
  document: unknown,
): { readonly columns: ContributionColumns } | { readonly faults: readonly ColumnsFault[] } {
  const faults: ColumnsFault[] = [];
  const all = new MemberReader(document, '', faults);
  const donor = all.object('donor');
  const acts = all.object('acts', {});
  const checks = all.object('checks', {});
  const columns: ContributionColumns = {
    donor: {
      column: donor.text('column'),
      as: donor.oneOf('as', ['english-name', 'code'], 'english-name'),
      aliases: readAliases(donor.object('aliases', {})),
    },
    period: periodIn(all.object('period')),
    key: all.texts('key'),
    currency: currencyIn(all),
    pledge: all.text('pledge'),
    acts: acts.keys().flatMap((kind) => actIn(acts, kind)),
    earmarking: all.oneOf('earmarking', BUCKETS),
    instrument: all.oneOf('instrument', INSTRUMENTS, 'grant'),
    outstanding: checks.text('outstanding', null),
  };
  for (const members of [all, donor, acts, checks]) members.nothingElse();
  return faults.length > 0 ? { faults } : { columns };
}

function periodIn(period: MemberReader): PeriodColumns {
  const named = period.keys();
  const shape = PERIODS.find((each) => each.length === named.length && each.every((key) => named.includes(key)));
  if (shape === undefined) period.fault('', 'must be {"year":COLUMN}, {"date":COLUMN} or {"from":COLUMN,"to":COLUMN}');
  return Object.fromEntries((shape ?? []).map((key) => [key, period.text(key)])) as unknown as PeriodColumns;
}

function currencyIn(all: MemberReader): ContributionColumns['currency'] {
  if (all.isObject('currency')) {
    const named = all.object('currency');
    const column = named.text('column');
    named.nothingElse();
    return { column };
  }
  const code = all.text('currency');
  if (code !== '' && currency(code)?.digits == null)
    all.fault('/currency', 'must be a currency code of ISO 4217, or {"column":COLUMN}');
  return code;
}

function actIn(acts: MemberReader, kind: string): ContributionColumns['acts'] {
  const known = COLUMN_ACTS.find((each) => each === kind);
  const column = acts.text(kind);
  if (known === undefined)
    acts.fault(`/${kind}`, `is no act that a column can hold: take one of ${COLUMN_ACTS.join(', ')}`);
  return known === undefined ? [] : [{ kind: known, column }];
}
