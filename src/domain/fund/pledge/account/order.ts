import { PLEDGE_ACTION_KINDS, PLEDGE_KINDS, type PledgeActionKind } from '../kinds/kinds.js';
import { STAGES } from '../kinds/pledge-kind.js';
import type { PledgeAction } from '../pledge-action.js';
import { compareTexts } from '../../../text-order.js';
import type { Act } from './pledge-reader.js';

/**
 * The order in which acts are read: by legal date, on one day by what they are, then by what they say. When they were recorded makes no
 * difference, so any order of recording gives the same balances.
 */
export function inLegalOrder(acts: readonly Act[]): readonly Act[] {
  const says = new Map(acts.map(({ eventId, data }) => [eventId, saying(data)]));
  // What an act names as its target is told by what that says: its id is only the order of recording again.
  const whole = ({ eventId, data }: Act): string => `${says.get(eventId) ?? ''}${says.get(data.target ?? '') ?? ''}`;
  return acts
    .map((act) => ({ act, rank: rankOf(act.data.kind), says: whole(act) }))
    .sort((a, b) => compareTexts(a.act.data.date, b.act.data.date) || a.rank - b.rank || compareTexts(a.says, b.says))
    .map(({ act }) => act);
}

function rankOf(kind: PledgeActionKind): number {
  return STAGES.indexOf(PLEDGE_KINDS[kind].stage) * PLEDGE_ACTION_KINDS.length + PLEDGE_ACTION_KINDS.indexOf(kind);
}

function saying(act: PledgeAction): string {
  const { date, amount, received, sent, valuation, earmarking, receipt, from, to, ref, note } = act;
  const { instalments, reopens, counts, condition, currency, toFund, toPledge, period } = act;
  const first = [
    amount?.value.padStart(40, '0'),
    amount?.currency,
    received,
    sent,
    valuation,
    earmarking,
    receipt,
    from,
    to,
    ref,
    note,
  ];
  return JSON.stringify([...first, instalments, reopens, counts, condition, currency, toFund, toPledge, period, date]);
}
