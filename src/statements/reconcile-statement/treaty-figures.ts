import { progressRow } from '../../domain/answers/progress.js';
import { activity } from '../../domain/answers/activity.js';
import { waysAsOf } from '../../domain/entry-into-force/as-of/ways-as-of.js';
import type { Figure, Wanted } from '../../domain/statements/figures.js';
import { standingFigure } from '../../domain/statements/standing-figure.js';
import { actsOf } from '../../domain/treaty/reading/evolve.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyIn } from '../../knowledge/treaties/treaty.js';
import type { View } from '../../knowledge/moments/view.js';
import { NO_COUNTS, type Balances } from '../../postings/balances.js';

type TreatyQuantity = Exclude<Wanted['quantity'], { readonly of: 'fund' }>;

/** A figure of a treaty as known in a view at a position. */
export async function treatyFigure(
  quantity: TreatyQuantity,
  days: Pick<Wanted, 'from' | 'to'>,
  view: View,
  counts: CountsByDay,
): Promise<Figure> {
  const { treaty } = quantity;
  const known = await treatyIn(view, treaty);
  if (known === null) return unknown(`The ledger knows no treaty ${treaty}.`);
  switch (quantity.of) {
    case 'count':
      return { kind: 'count', counts: await counts.of(treaty, days.to) };
    case 'actions': {
      const { totals } = activity([{ treaty, acts: actsOf(known.state) }], days.from ?? days.to, days.to);
      return { kind: 'number', number: BigInt(totals.find(({ kind }) => kind === quantity.kind)?.count ?? 0) };
    }
    case 'standing':
      if (!(await registerIn(view)).has(quantity.participant))
        return unknown(`The register has no participant ${quantity.participant}.`);
      return standingFigure(known.interpretation.participations.get(quantity.participant), days.to);
    case 'progress': {
      const { register } = known.context;
      if (!register.has(quantity.participant))
        return unknown(`The register has no participant ${quantity.participant}.`);
      const reading = { reports: known.state.progress, participations: known.interpretation.participations, register };
      const { stage = null, date = null } = progressRow(quantity.participant, reading, days.to) ?? {};
      return { kind: 'progress', stage, date };
    }
    case 'entry-into-force':
      return { kind: 'date', date: waysAsOf(known.interpretation.verdict, days.to, known.context).date };
  }
}

/** Counts of treaties, read once for each day. */
export class CountsByDay {
  private readonly days = new Map<string, ReturnType<Balances['countsAsOf']>>();

  constructor(
    private readonly balances: Balances,
    private readonly at: number,
  ) {}

  async of(treaty: string, day: string) {
    const read = this.days.get(day) ?? this.balances.countsAsOf('all', day, this.at);
    this.days.set(day, read);
    return (await read).get(treaty) ?? NO_COUNTS;
  }
}

function unknown(because: string): Figure {
  return { kind: 'unknown', because };
}
