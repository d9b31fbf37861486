import { PLEDGE_ACTION_KINDS, PLEDGE_KINDS, type PledgeActionKind } from '../kinds/kinds.js';
import { STAGES } from '../kinds/pledge-kind.js';
import type { PledgeAction } from '../pledge-action.js';
import { compareTexts } from '../../../text-order.js';
import type { PledgeAct } from './pledge-reader.js';

/**
 * The order in which acts are read: by legal date, on one day by what they are, then by what they say. When they were
 * recorded makes no difference, so any order of recording gives the same balances.
 */
export function pledgeActsInOrder(acts: readonly PledgeAct[]): readonly PledgeAct[] {
  const says = new Map(acts.map(({ eventId, data }) => [eventId, saying(data)]));
  // What an act names as its target is told by what that says: its id is only the order of recording again.
  const whole = ({ eventId, data }: PledgeAct): string =>
    `${says.get(eventId) ?? ''}${says.get(data.target ?? '') ?? ''}`;
  return acts
    .map((act) => ({ act, rank: rankOf(act.data.kind), says: whole(act) }))
    .sort((a, b) => compareTexts(a.act.data.date, b.act.data.date) || a.rank - b.rank || compareTexts(a.says, b.says))
    .map(({ act }) => act);
}

function rankOf(kind: PledgeActionKind): number {
  return STAGES.indexOf(PLEDGE_KINDS[kind].stage) * PLEDGE_ACTION_KINDS.length + PLEDGE_ACTION_KINDS.indexOf(kind);
}

/** All that an act says, in the order in which it is compared. What it names as target says its part elsewhere. */
type Sayings = Readonly<Record<Exclude<keyof PledgeAction, 'pledge' | 'kind' | 'target'>, unknown>>;

function saying(act: PledgeAction): string {
  const { amount } = act;
  const says: Sayings = {
    amount: [amount?.value.padStart(40, '0'), amount?.currency],
    received: act.received,
    sent: act.sent,
    valuation: act.valuation,
    earmarking: act.earmarking,
    receipt: act.receipt,
    from: act.from,
    to: act.to,
    ref: act.ref,
    note: act.note,
    instalments: act.instalments,
    reopens: act.reopens,
    counts: act.counts,
    condition: act.condition,
    currency: act.currency,
    toFund: act.toFund,
    toPledge: act.toPledge,
    period: act.period,
    date: act.date,
    purpose: act.purpose,
    despite: act.despite,
  };
  return JSON.stringify(Object.values(says));
}
