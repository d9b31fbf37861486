import { progressRow } from '../../domain/answers/progress.js';
import { activity } from '../../domain/answers/activity.js';
import { beyondCoverage } from '../../domain/coverage/beyond.js';
import { kindsOfConsent, kindsOfSigning, kindsOfTakingPart } from '../../domain/coverage/treaty-kinds-needed.js';
import { waysAsOf } from '../../domain/entry-into-force/as-of/ways-as-of.js';
import type { Figure, Wanted } from '../../domain/statements/figures.js';
import { standingFigure } from '../../domain/statements/standing-figure.js';
import { actsOf } from '../../domain/treaty/reading/evolve.js';
import { treatyCoverageOf } from '../../knowledge/coverage/covered.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { type KnownTreaty, treatyIn } from '../../knowledge/treaties/treaty.js';
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
  const beyond = beyondFigure(quantity, days.to, known);
  if (beyond !== null) return unknown(beyond);
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

/**
 * Why the figure lies beyond what is recorded; null where it does not. A day of entry into force that follows from what
 * is recorded is one, whatever is not.
 */
function beyondFigure(quantity: TreatyQuantity, day: string, known: KnownTreaty): string | null {
  const { treaty } = known.state;
  if (treaty === null) return null;
  const reading = treatyCoverageOf(known.state);
  if (quantity.of === 'actions') return beyondCoverage(treaty.id, reading, [quantity.kind], day);
  if (quantity.of === 'standing') return beyondCoverage(treaty.id, reading, kindsOfTakingPart(treaty, reading), day);
  if (quantity.of === 'count' && quantity.measure === 'signatories')
    return beyondCoverage(treaty.id, reading, kindsOfSigning(treaty, reading), day);
  if (quantity.of === 'entry-into-force' && known.interpretation.verdict.date !== null) return null;
  return beyondCoverage(treaty.id, reading, kindsOfConsent(treaty, reading), day);
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
