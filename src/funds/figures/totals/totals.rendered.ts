import type { Rendered } from '../../../platform/cli/command.js';
import type { AnswerTable } from '../../../platform/http/answer.js';
import { type Column, columns } from '../../../platform/http/answers/columns.js';
import { BY_USE } from '../by-use.columns.js';
import type { CurrencyFiguresAnswer, FiguresAnswer } from '../figures.answer.js';
import type { DonorFiguresAnswer, TotalsAnswer } from './totals.answer.js';

/** The totals of a fund on a terminal. */
export function renderTotals(body: TotalsAnswer): Rendered {
  const { title, asOf, at, counts, warnings } = body;
  const { total, states, organisations } = counts.donors;
  return {
    heading: [
      title,
      `As of ${asOf}, at position ${String(at)}, in US dollars at the value of the pledge:`,
      `pledged ${body.pledged.value}, signed ${body.committed.value}, paid ${body.paid.value}, written off ${body.writtenOff.value}, outstanding ${body.outstanding.value}.`,
      `Donors: ${String(total)} (States ${String(states)}, organisations ${String(organisations)}).`,
    ],
    table: tableOf(body),
    footer: warnings.map(({ detail }) => detail),
  };
}

const QUANTITIES = ['pledged', 'committed', 'paid', 'outstanding', 'overdue'] as const;
const FIGURES = QUANTITIES.map((name): Column<FiguresAnswer> => [name, (row) => row[name].value]);
const DONORS = columns<DonorFiguresAnswer>([
  ['code', (row) => row.code],
  ['donor', (row) => row.name],
  ...FIGURES,
  ['earmarked', (row) => row.earmarking.earmarked.value],
  ['use not specified', (row) => row.earmarking.notSpecified.value],
]);
const CURRENCIES = columns<CurrencyFiguresAnswer>([
  ['currency', (row) => row.currency],
  ...FIGURES,
  ['pledged in USD', (row) => row.usd.pledged.value],
  ['outstanding in USD', (row) => row.usd.outstanding.value],
]);

function tableOf({ donors, currencies, earmarking }: TotalsAnswer): AnswerTable {
  if (donors !== undefined) return DONORS.table(donors);
  if (currencies !== undefined) return CURRENCIES.table(currencies);
  if (earmarking === undefined) return BY_USE.table([]);
  return BY_USE.table([
    { of: 'pledged', use: earmarking },
    { of: 'signed', use: earmarking.committed },
    { of: 'paid', use: earmarking.paid },
  ]);
}
