import { responsibleAt } from '../../participants/on-a-date.js';
import type { Register } from '../../participants/participant.js';
import type { Refusal } from '../../refusal.js';
import type { Act } from '../model/state.js';

/**
 * The refusal of an act for a territory by a State that is not responsible for it on the day of its effect (VCLT
 * art. 29: "its entire territory"). Null where it is, or where the register does not say who is.
 */
export function notItsTerritory(act: Act, { register }: { readonly register: Register }): Refusal | null {
  const { territory, participant, date, effective } = act;
  const named = territory === null ? undefined : register.get(territory);
  const responsible = named === undefined ? null : responsibleAt(named, effective ?? date);
  if (responsible === null || responsible === participant) return null;
  return {
    code: 'not-entitled',
    sentence: `${responsible} is responsible for ${String(territory)} on ${effective ?? date}, not ${String(participant)}. Check the territory and the dates.`,
    facts: { participant, territory, date: effective ?? date, responsible },
  };
}
