import type { Counts } from '../../answers/counts.js';
import { figureKey, type Figure } from '../figures.js';
import { wantedOf } from '../needed.js';
import { COUNTS, isAmount, type Quantity } from '../quantities/quantity.js';
import { notComputable, type Finding } from '../verdict.js';
import { quantityInWords } from '../words/quantities.js';
import { ledgerNumber } from './ledger-number.js';
import { numberFinding } from './number-finding.js';
import type { Scope } from './scope.js';
import { wordFinding } from './word-finding.js';

/** Compares a claim on a quantity of the ledger with its figure. */
export function ledgerFinding(text: string, quantity: Quantity, { claim, days, figures }: Scope): Finding {
  const wanted = wantedOf(text, days, claim.currency);
  if (wanted === null) return notComputable(`No ledger of treaties and funds holds "${text}"; it stands as stated.`);
  const figure = figures.get(figureKey(wanted));
  if (quantity.of === 'standing' || quantity.of === 'entry-into-force') return wordFinding(claim.value, quantity, figure, days.to);
  const number = ledgerNumber(wanted, figure);
  if ('because' in number) return notComputable(number.because);
  const what = `${capital(quantityInWords(quantity, days))}:`;
  const finding = numberFinding(claim, { ...number, unit: isAmount(quantity) ? wanted.currency : null, what });
  return { ...finding, explanation: `${finding.explanation}${figure === undefined ? '' : beside(claim.value, quantity, figure, finding)}` };
}

/** Who else there is beside States, and under which other count the stated number is right: a published "number of parties" may mean several. */
function beside(stated: string, quantity: Quantity, figure: Figure, { verdict }: Finding): string {
  if (figure.kind !== 'count' || quantity.of !== 'count' || quantity.measure === 'counted') return '';
  const { organisations } = figure.counts[quantity.measure];
  const more = quantity.who !== 'states' || organisations === 0 ? '' : ` Beside them ${organisations === 1 ? 'there is 1 organisation' : `there are ${organisations} organisations`}.`;
  const fitting = verdict === 'agrees' ? [] : namesWith(Number(stated), figure.counts);
  return more + (fitting.length === 0 ? '' : ` The number stated is that of ${fitting.join(' and ')}.`);
}

function namesWith(number: number, counts: Counts): readonly string[] {
  return COUNTS.flatMap((measure) => {
    if (measure === 'counted') return counts.counted === number ? ['counted'] : [];
    const { total, states } = counts[measure];
    return [...(total === number ? [measure] : []), ...(states === number && states !== total ? [`${measure}.states`] : [])];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
