import { amountIn, written, type Amount } from '../../../money/amount.js';
import { refuse, type Refusal } from '../../../refusal.js';
import type { ActRequest } from './act-request.js';

/**
 * What is applied, what was credited and what was sent, where all are in one currency. Less may be applied than was
 * sent (the pledge bears the bank's charge) or all of it (the fund bears it). But never money of which nobody says
 * where it went. Refuses `exceeds-receipt` where more than was credited is applied, and `sent` does not cover it. Also
 * where less is, since the rest belongs somewhere.
 */
export function objectionToCharges(action: ActRequest, amount: Amount | null, received: Amount | null): Refusal | null {
  if (amount === null) return null;
  const credited = received ?? amount;
  const sent = sentIn(action, credited.currency);
  if (sent !== null && sent.minor < credited.minor) {
    return objection(action, credited, sent, `More was credited than was sent (${inWords(sent)}). Check both amounts.`);
  }
  return credited.currency === amount.currency ? objectionToApplied(action, amount, credited, sent) : null;
}

function objectionToApplied(action: ActRequest, amount: Amount, credited: Amount, sent: Amount | null): Refusal | null {
  if (amount.minor < credited.minor) {
    return objection(
      action,
      amount,
      credited,
      'Less is applied than was credited: record a receipt, and allocate what is for the pledge.',
    );
  }
  if (amount.minor === credited.minor || (sent !== null && amount.minor <= sent.minor)) return null;
  const why =
    'More is applied than was credited: say what was "sent" if a bank charge made the difference and the fund bears it.';
  return objection(action, amount, credited, why);
}

function sentIn({ sent }: ActRequest, currency: string): Amount | null {
  const read = amountIn(sent);
  return read?.currency === currency ? read : null;
}

function objection(action: ActRequest, amount: Amount, limit: Amount, why: string): Refusal {
  const sentence = `The ${action.kind} of ${inWords(amount)} does not go with what was credited (${inWords(limit)}). ${why}`;
  const facts = { pledge: action.pledge, action: action.kind, amount: written(amount), limit: written(limit) };
  return refuse('exceeds-receipt', facts, sentence).refused;
}

function inWords(amount: Amount): string {
  const { currency, value } = written(amount);
  return `${currency} ${value}`;
}
