import { withArticle } from '../../article.js';
import type { PlainDate } from '../../calendar/plain-date.js';
import type { Refusal } from '../../refusal.js';
import type { EndOfTreaty } from '../model/interpretation.js';
import type { Act } from '../model/state.js';

/** Refusals of a notice that the clause on withdrawal does not allow on its day, and of acts after the treaty ended. */
export function noWithdrawalClause(act: Act): Refusal {
  return {
    code: 'withdrawal-not-open',
    sentence: 'The treaty is registered without a clause on withdrawal. Correct its registration if it has one.',
    facts: { participant: act.participant, date: act.date, clause: null },
  };
}

export function notYetOpen(act: Act, opensOn: PlainDate, of: 'treaty' | 'participant'): Refusal {
  const forWhom =
    of === 'treaty' ? 'was long enough in force' : `was long enough in force for ${String(act.participant)}`;
  return {
    code: 'withdrawal-not-open',
    sentence: `Notice of withdrawal is open from ${opensOn}, when the treaty ${forWhom}; this one is of ${act.date}. Check the date.`,
    facts: { participant: act.participant, date: act.date, opensOn },
  };
}

export function windowClosed(act: Act, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): Refusal {
  return {
    code: 'withdrawal-not-open',
    sentence: `Notice of withdrawal is open only in certain years, next from ${from} to ${to}; this one is of ${act.date}. Check the date.`,
    facts: { participant: act.participant, date: act.date, windowFrom: from, windowTo: to },
  };
}

const WHY_ENDED: Readonly<Record<EndOfTreaty['by'], string>> = {
  withdrawals: 'as withdrawals left it with too few parties',
  termination: 'as its parties ended it',
  treaty: 'as a later treaty took its place',
};

/** A termination ends what is in force (VCLT art. 54), and only once. Null where it does. */
export function objectionToEnd(act: Act, inForceOn: PlainDate | null, ended: EndOfTreaty | null): Refusal | null {
  const on = act.effective ?? act.date;
  if (ended !== null && ended.on <= on)
    return {
      code: 'not-bound',
      sentence: `The treaty ended on ${ended.on}, ${WHY_ENDED[ended.by]}; there is nothing to end on ${on}. Check the date.`,
      facts: { date: act.date, action: act.kind, endedOn: ended.on },
    };
  if (inForceOn !== null && inForceOn < on) return null;
  return {
    code: 'not-bound',
    sentence: `The treaty is not in force before ${on}, so there is nothing to end. Check the date.`,
    facts: { date: act.date, action: act.kind, inForceOn },
  };
}

export function treatyEnded(act: Act, { on: endedOn, by }: EndOfTreaty): Refusal {
  return {
    code: 'not-entitled',
    sentence: `The treaty ended on ${endedOn}, ${WHY_ENDED[by]}; nobody can join it on ${act.date}. Check the date.`,
    facts: { participant: act.participant, date: act.date, endedOn },
  };
}

export function leftWithTheTreaty(act: Act, endedOn: PlainDate): Refusal {
  return {
    code: 'not-bound',
    sentence: `The treaty ended on ${endedOn}, so there is nothing ${withArticle(act.kind)} of ${act.date} could end. Check the date.`,
    facts: { participant: act.participant, date: act.date, action: act.kind, endedOn },
  };
}
