import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '../../domain/calendar/day-number.js';
import { dateInWords } from '../../domain/calendar/plain-date.js';
import { beyondRecorded } from '../../domain/coverage/beyond.js';
import type { MoneyKind } from '../../domain/coverage/statement.js';
import { type Figure, figureKey, type FiguresByKey, type Wanted } from '../../domain/statements/figures.js';
import type { Balance } from '../../domain/fund/figures/balance.js';
import { fundFigure } from '../../domain/statements/fund-figure.js';
import type { FundMeasure } from '../../domain/statements/quantities/quantity.js';
import { fundCovered } from '../../knowledge/coverage/covered-fund.js';
import { fundIn } from '../../knowledge/money/funds.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { viewAt, type View } from '../../knowledge/moments/view.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import { Balances } from '../../postings/balances.js';
import { FundBalances } from '../../postings/fund-balances.js';
import { CountsByDay, treatyFigure } from './treaty-figures.js';

/** The figures that statements are compared with, read from the ledger as known at a position. */
@Injectable()
export class LedgerFigures {
  constructor(
    @Inject(LEDGER) private readonly ledger: Ledger,
    private readonly balances: Balances,
    private readonly funds: FundBalances,
  ) {}

  /** Each figure asked for, by its key. What the ledger does not know is `unknown` with the reason. */
  async at(wanted: readonly Wanted[], at: number): Promise<FiguresByKey> {
    const [view, counts, sums] = [
      viewAt(this.ledger, at),
      new CountsByDay(this.balances, at),
      new Map<string, Promise<readonly Balance[]>>(),
    ];
    const figures = new Map<string, Figure>();
    for (const each of wanted)
      figures.set(figureKey(each), await this.figure(each, view, counts, this.remembering(sums, at)));
    return figures;
  }

  private async figure(
    { quantity, from, to, currency }: Wanted,
    view: View,
    counts: CountsByDay,
    sums: SumsOn,
  ): Promise<Figure> {
    if (quantity.of !== 'fund') return treatyFigure(quantity, { from, to }, view, counts);
    const known = await fundIn(view, quantity.fund);
    if (known === null) return { kind: 'unknown', because: `The ledger knows no fund ${quantity.fund}.` };
    if (quantity.donor !== null && (await registerIn(view)).get(quantity.donor) === undefined)
      return { kind: 'unknown', because: `The register has no participant ${quantity.donor}.` };
    const { coverage } = await fundCovered(view, known.fund, to, OF_PLEDGES[quantity.measure]);
    const beyond = beyondRecorded(quantity.fund, coverage, to);
    if (beyond !== null) return { kind: 'unknown', because: beyond };
    const until = await sums(quantity.fund, to);
    if (until.length === 0)
      return {
        kind: 'unknown',
        because: `The ledger has nothing of the fund ${quantity.fund} up to ${dateInWords(to)}.`,
      };
    const before = from === null ? [] : await sums(quantity.fund, addDays(from, -1));
    return fundFigure({ ...quantity, currency }, until, before);
  }

  private remembering(read: Map<string, Promise<readonly Balance[]>>, at: number): SumsOn {
    return (fund, day) => {
      const key = `${fund} ${day}`;
      const sums = read.get(key) ?? this.funds.sums(fund, day, at);
      read.set(key, sums);
      return sums;
    };
  }
}

/** What rests on pledges alone; every other figure rests on all of which anything is stated. */
const OF_PLEDGES: Readonly<Partial<Record<FundMeasure, readonly MoneyKind[]>>> = {
  pledged: ['pledge'],
  'pledged-gross': ['pledge'],
  earmarked: ['pledge'],
  'general-purpose': ['pledge'],
  donors: ['pledge'],
};

type SumsOn = (fund: string, day: string) => Promise<readonly Balance[]>;
