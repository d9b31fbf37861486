import type { ActRequest } from '../../../domain/fund/pledge/decide/act-request.js';
import type { ActMember } from '../../../domain/fund/pledge/act-members.js';
import { PLEDGE_ACTION_KINDS, PLEDGE_KINDS } from '../../../domain/fund/pledge/kinds/kinds.js';
import { memberFaults, membersOf } from '../../../domain/fund/pledge/pledge-action-members.js';
import type { FieldError } from '../../../platform/http/input/json-body.js';
import { amountOf, dayOrPeriod, earmarksOf, valuationErrors, valuationOf } from '../../money-from-body.js';
import { derivedId } from '../../money-ids.js';
import type { RecordPledgeActionDto } from './record-pledge-action.dto.js';

/** Every member that some kind has. */
const MEMBERS = [...new Set(PLEDGE_ACTION_KINDS.flatMap(membersOf))];

/**
 * The act that a body asks for; or what of it does not fit its kind. `today` stands for the day of what has that of its
 * target.
 */
export function pledgeActOf(
  body: RecordPledgeActionDto,
  pledge: string,
  today: string,
): ActRequest | { readonly errors: readonly FieldError[] } {
  const { kind, despite, note, ref } = body;
  const undated = PLEDGE_KINDS[kind].dated === 'by-target' && body.date == null && body.period == null;
  const days = undated ? { date: today, period: null } : dayOrPeriod(body.date, body.period);
  const errors = [...('errors' in days ? days.errors : []), ...memberErrors(body), ...valuationErrors(body.valuation)];
  if (errors.length > 0 || 'errors' in days) return { errors };
  const { date, period } = days;
  return {
    pledge,
    kind,
    date,
    ...(period === null ? {} : { period }),
    ...saidIn(body, pledge),
    ...(despite?.length ? { despite } : {}),
    note: note ?? null,
    ref: ref ?? null,
  };
}

function memberErrors(body: RecordPledgeActionDto): readonly FieldError[] {
  const says = MEMBERS.filter((member) => body[member] != null);
  return memberFaults(PLEDGE_KINDS[body.kind], says).map(({ member, fault }) => {
    const detail =
      fault === 'foreign' ? `does not belong to an act "${body.kind}"` : `is required for an act "${body.kind}"`;
    return { pointer: `/${member}`, detail };
  });
}

type Members = Pick<ActRequest, ActMember>;

function saidIn(body: RecordPledgeActionDto, pledge: string): Members {
  const { amount, received, sent, earmarking, valuation, instalments, target } = body;
  const { receipt, from, to, purpose, currency, reopens, counts, toFund, condition } = body;
  const toPledge =
    toFund == null ? null : (body.toPledge ?? derivedId(toFund, body.ref == null ? null : `${pledge}\n${body.ref}`));
  return said({
    amount: amount && amountOf(amount),
    received: received && amountOf(received),
    sent: sent && amountOf(sent),
    earmarking: earmarking?.length ? earmarksOf(earmarking) : null,
    valuation: valuationOf(valuation),
    receipt,
    target: target?.toLowerCase(),
    from,
    to,
    purpose,
    currency,
    reopens,
    counts,
    toFund,
    toPledge,
    condition,
    instalments: instalments?.map((each) => ({ due: each.due, amount: amountOf(each.amount) })),
  });
}

/** What is said of all members: neither absent nor null. */
function said(members: { readonly [Name in keyof Members]-?: Members[Name] | null | undefined }): Members {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value != null));
}
