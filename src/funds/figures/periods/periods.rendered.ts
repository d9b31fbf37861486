import type { Rendered } from '../../../platform/cli/command.js';
import type { AnswerTable } from '../../../platform/http/answer.js';
import { type Column, columns } from '../../../platform/http/answers/columns.js';
import { BY_USE } from '../by-use.columns.js';
import type {
  ChangeAnswer,
  CurrencyChangeAnswer,
  DonorChangeAnswer,
  PeriodFiguresAnswer,
  PeriodsAnswer,
} from './periods.answer.js';

/** Two periods of a fund on a terminal. */
export function renderPeriods(body: PeriodsAnswer): Rendered {
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

function periodInWords({ from, to, pledged, pledgedGross, reduced, paid, donors }: PeriodFiguresAnswer): string {
  return `${from} to ${to}: pledged ${pledged.value} (new ${pledgedGross.value}, taken back ${reduced.value}), paid ${paid.value}; donors: ${String(donors.total)}.`;
}

function told({ absolute, inWords }: ChangeAnswer): string {
  return `${absolute.value} (${inWords})`;
}

type Compared = Pick<DonorChangeAnswer, 'current' | 'previous' | 'change'>;

const COMPARED: readonly Column<Compared>[] = [
  ['pledged', ({ current }) => current.pledged.value],
  ['in the previous period', ({ previous }) => previous.pledged.value],
  ['change', ({ change }) => change.absolute.value],
  ['%', ({ change }) => change.percent],
];
const DONORS = columns<DonorChangeAnswer>([['code', ({ code }) => code], ['donor', ({ name }) => name], ...COMPARED]);
const CURRENCIES = columns<CurrencyChangeAnswer>([['currency', ({ currency }) => currency], ...COMPARED]);

function tableOf({ donors, currencies, earmarking }: PeriodsAnswer): AnswerTable {
  if (donors !== undefined) return DONORS.table(donors);
  if (currencies !== undefined) return CURRENCIES.table(currencies);
  if (earmarking === undefined) return BY_USE.table([]);
  const { current, previous } = earmarking;
  return BY_USE.table([
    { of: 'current', use: current },
    { of: 'previous', use: previous },
  ]);
}
