import type { Treaty } from '../../treaty/model/treaty.js';
import type { TerminationClause, WithdrawalClause } from '../../treaty/model/clause.js';
import { delayInWords, spanInWords } from './delay.js';
import { byArticle } from './sentences.js';
import { counted } from './terms.js';

/** How one leaves a treaty, and when that takes effect. */
export function withdrawalInWords({ withdrawal, parent }: Pick<Treaty, 'withdrawal' | 'parent'>): string {
  if (withdrawal === null)
    return 'No withdrawal clause is recorded: a withdrawal takes effect only on a date stated with it.';
  const { withParent, withMembers, openAfter, windows } = withdrawal;
  const sentences = [byArticle(withdrawal.article, effectInWords(withdrawal))];
  if (openAfter !== undefined) {
    const event = `the entry into force of the treaty${openAfter.of === 'treaty' ? '' : ' for the participant'}`;
    sentences.push(`Notice may be given ${delayInWords(openAfter.delay, event)} or later.`);
  }
  if (windows !== undefined) {
    const { every, open } = windows;
    sentences.push(
      `Notice may be given only in the ${counted(open, 'year')} following each period of ${counted(every, 'year')}.`,
    );
  }
  if (withParent === true)
    sentences.push(
      `Whoever ceases to be bound by ${parent ?? 'the parent treaty'} leaves this treaty on the same day.`,
    );
  if (withMembers === true)
    sentences.push('An organisation ceases to be bound when the last of its member States has left.');
  return sentences.join(' ');
}

/** When withdrawals end the treaty. */
export function terminationInWords({ below, unlessDecided, article }: TerminationClause): string {
  const unless = unlessDecided === true ? ', unless a decision keeps it in force' : '';
  const parties = below === 1 ? '1 party' : `${String(below)} parties`;
  return byArticle(article, `The treaty ends when withdrawals leave fewer than ${parties}${unless}.`);
}

function effectInWords({ then, terms }: WithdrawalClause): string {
  if (terms === undefined)
    return `A withdrawal takes effect ${delayInWords(then ?? { sameDay: true }, 'the receipt of the notice')}.`;
  const { first, each, notice } = terms;
  const running = `a first term of ${counted(first, 'year')}, then terms of ${counted(each, 'year')}`;
  const span = spanInWords(notice);
  const early =
    span === null ? `a day that lies before it ${delayInWords(notice, 'the notice')}` : `at least ${span} before it`;
  return `A withdrawal takes effect at the end of the running term (${running}), if notice was received ${early}.`;
}
