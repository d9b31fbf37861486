import type { PlainDate } from '../../calendar/plain-date.js';
import { responsibleAt } from '../../participants/on-a-date.js';
import type { Participant } from '../../participants/participant.js';
import type { Refusal } from '../../refusal.js';
import { effectOfKind } from '../model/kinds/kinds.js';
import type { Act } from '../model/state.js';
import type { Treaty } from '../model/treaty.js';

/** Refusals about who may act, and since when. */
export function beforeAdoption(act: Act, adopted: PlainDate): Refusal {
  return {
    code: 'before-adoption',
    sentence: `The ${act.kind} is dated ${act.date}, before the treaty was adopted on ${adopted}. Correct the date.`,
    facts: { date: act.date, adopted },
  };
}

/** `ceasedOn`: since when it takes no more part under its code, also where another code continues it. */
export function notExisting(act: Act, { code, existed }: Participant, ceasedOn: PlainDate | null): Refusal {
  const { from } = existed;
  const to = existed.to !== null && (ceasedOn === null || existed.to < ceasedOn) ? existed.to : ceasedOn;
  const span = [from === null ? '' : ` from ${from}`, to === null ? '' : ` until ${to}`].join('');
  return {
    code: 'participant-not-existing',
    sentence: `${code} did not exist on ${act.date}; it existed${span}. Correct the date, or record the act for its predecessor or successor.`,
    facts: { participant: code, date: act.date, existedFrom: from, existedTo: to },
  };
}

export function kindNotEntitled(act: Act, { code, kind }: Participant, treaty: Treaty): Refusal {
  const open = treaty.openTo.replaceAll('-', ' ');
  return {
    code: 'not-entitled',
    sentence: `The treaty is open to ${open}; ${code} is registered as ${kind}. Check the participant, or correct the treaty's openTo.`,
    facts: { participant: code, kind, openTo: treaty.openTo },
  };
}

/**
 * A territory takes no part in treaties: its State acts, and says for which territories (VCLT art. 29).
 */
export function actOfTerritory(act: Act, participant: Participant): Refusal {
  const { code } = participant;
  const responsible = responsibleAt(participant, act.date);
  const state = responsible ?? 'the State responsible for its international relations';
  return {
    code: 'not-entitled',
    sentence: `${code} is a territory, which takes no part in treaties. Record the act for ${state}, with "territory": "${code}".`,
    facts: { participant: code, kind: 'territory', responsible },
  };
}

export function confirmationByState(act: Act, { code, kind }: Participant): Refusal {
  return {
    code: 'not-entitled',
    sentence: `A formal confirmation is an act of an international organisation, and ${code} is a State. Record a ratification, acceptance, approval or accession.`,
    facts: { participant: code, kind, action: act.kind },
  };
}

export function beforeItsMembers(act: Act, { code, kind }: Participant): Refusal {
  const likewise = effectOfKind(act.kind) === 'signs' ? 'signed' : 'deposited an instrument';
  return {
    code: 'not-entitled',
    sentence: `By ${act.date} no member State of ${code} has ${likewise}, which an organisation's ${act.kind} requires. Record the members' acts first.`,
    facts: {
      participant: code,
      kind,
      date: act.date,
      required: `a member State that has ${likewise}`,
    },
  };
}

/** ILO conventions, final article (b): closed to ratification from the day a revising one comes into force. */
export function closedToConsent(act: Act, by: string, on: PlainDate): Refusal {
  return {
    code: 'closed-to-consent',
    sentence: `The treaty is closed to further consent since ${by} entered into force on ${on}; this ${act.kind} is of ${act.date}. Record it under ${by}, or check the date.`,
    facts: { participant: act.participant, date: act.date, closedBy: by, closedOn: on },
  };
}

export function parentNotBound(act: Act, parent: string): Refusal {
  return {
    code: 'parent-not-bound',
    sentence: `On ${act.date} ${String(act.participant)} is not contracting to ${parent}, as a party to its protocol must be. Record its instrument to ${parent} first.`,
    facts: { participant: act.participant, date: act.date, parent },
  };
}
