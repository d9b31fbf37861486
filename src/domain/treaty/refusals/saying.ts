import { withArticle } from '../../article.js';
import type { Refusal } from '../../refusal.js';
import type { Act } from '../model/state.js';

/** Refusals of what is said by those who may not, and of taking back what does not stand. */
export function takingNoPart(act: Act): Refusal {
  return {
    code: 'not-participating',
    sentence: `On ${act.date} ${String(act.participant)} has neither signed nor deposited an instrument, which ${withArticle(act.kind)} needs. Record that first, or check participant and date.`,
    facts: { participant: act.participant, date: act.date, action: act.kind },
  };
}

export function nothingToTakeBack(act: Act): Refusal {
  const what = act.kind.replace(/-withdrawal$/, '');
  return {
    code: 'nothing-to-withdraw',
    sentence: `On ${act.date} no ${what} of ${String(act.participant)} stands that this could withdraw. Record the ${what} first, or check participant and date.`,
    facts: {
      participant: act.participant,
      date: act.date,
      action: act.kind,
      provision: act.provision ?? null,
      towards: act.towards ?? null,
    },
  };
}

export function neverApplied(act: Act): Refusal {
  return {
    code: 'not-applied-provisionally',
    sentence: `${String(act.participant)} has not begun to apply the treaty provisionally by ${act.date}, so there is nothing to end. Record its beginning first, or check participant and date.`,
    facts: { participant: act.participant, date: act.date },
  };
}
