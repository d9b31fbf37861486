import type { WrittenAmount } from '../../../domain/money/amount.js';
import type { Rendered } from '../../../platform/cli/command.js';
import type { ByUseBody } from '../by-use.body.js';

interface Change {
  readonly absolute: WrittenAmount;
  readonly percent: string | null;
  readonly inWords: string;
}
interface Period {
  readonly from: string;
  readonly to: string;
  readonly pledged: WrittenAmount;
  readonly pledgedGross: WrittenAmount;
  readonly reduced: WrittenAmount;
  readonly paid: WrittenAmount;
  readonly donors: { readonly total: number };
}
interface Compared {
  readonly current: { readonly pledged: WrittenAmount };
  readonly previous: { readonly pledged: WrittenAmount };
  readonly change: Change;
}

/** The answer, as far as a terminal shows it. */
export interface PeriodsBody {
  readonly title: string;
  readonly at: number;
  readonly current: Period;
  readonly previous: Period & { readonly asPublished?: { readonly at: number; readonly pledged: WrittenAmount } };
  readonly change: Change;
  readonly grossChange: Change;
  readonly constantCurrency: { readonly ratesOf: string; readonly change: Change };
  readonly likeForLike: { readonly donors: number; readonly change: Change };
  readonly warnings: readonly { readonly detail: string }[];
  readonly donors?: readonly (Compared & { readonly code: string | null; readonly name: string })[];
  readonly currencies?: readonly (Compared & { readonly currency: string })[];
  readonly earmarking?: { readonly current: ByUseBody; readonly previous: ByUseBody };
}

/** Two periods of a fund on a terminal. */
export function renderPeriods(body: PeriodsBody): Rendered {
  const { title, at, current, previous, change, grossChange, constantCurrency, likeForLike, warnings } = body;
  const published = previous.asPublished;
  return {
    heading: [
      title,
      `In US dollars at the value of the pledge, as known at position ${String(at)}:`,
      periodInWords(current),
      periodInWords(previous),
      ...(published === undefined
        ? []
        : [`  as published at position ${String(published.at)}: pledged ${published.pledged.value}.`]),
      `Change: ${told(change)}; of new pledges ${told(grossChange)}.`,
      `At the rates of ${constantCurrency.ratesOf}: ${told(constantCurrency.change)}; of the ${String(likeForLike.donors)} donors in both: ${told(likeForLike.change)}.`,
    ],
    table: tableOf(body),
    footer: warnings.map(({ detail }) => detail),
  };
}

function periodInWords({ from, to, pledged, pledgedGross, reduced, paid, donors }: Period): string {
  return `${from} to ${to}: pledged ${pledged.value} (new ${pledgedGross.value}, taken back ${reduced.value}), paid ${paid.value}; donors: ${String(donors.total)}.`;
}

function told({ absolute, inWords }: Change): string {
  return `${absolute.value} (${inWords})`;
}

function tableOf({ donors, currencies, earmarking }: PeriodsBody): NonNullable<Rendered['table']> {
  const columns = ['pledged', 'in the previous period', 'change', '%'];
  const cells = ({ current, previous, change }: Compared) => [
    current.pledged.value,
    previous.pledged.value,
    change.absolute.value,
    change.percent,
  ];
  if (donors !== undefined) {
    return { columns: ['code', 'donor', ...columns], rows: donors.map((row) => [row.code, row.name, ...cells(row)]) };
  }
  if (currencies !== undefined)
    return { columns: ['currency', ...columns], rows: currencies.map((row) => [row.currency, ...cells(row)]) };
  return {
    columns: ['', 'earmarked', 'general purpose', 'not specified', 'earmarked %', 'not specified %'],
    rows: Object.entries(earmarking ?? {}).map(([name, use]) => [
      name,
      use.earmarked.value,
      use.generalPurpose.value,
      use.notSpecified.value,
      use.earmarkedShare,
      use.notSpecifiedShare,
    ]),
  };
}
