import type { Counts } from '../../answers/counts.js';
import { figureKey, type Figure } from '../figures.js';
import { wantedOf } from '../figures-needed.js';
import { named } from '../quantities/names.js';
import { COUNTS, isAmount, type Quantity } from '../quantities/quantity.js';
import { notComputable, type ClaimFinding } from '../verdict.js';
import { ledgerNumber } from './ledger-number.js';
import { numberFinding } from './number-finding.js';
import type { Scope } from './scope.js';
import { wordFinding } from './word-finding.js';

/** Compares a claim on a quantity of the ledger with its figure. */
export function ledgerFinding(text: string, quantity: Quantity, { claim, days, figures, names }: Scope): ClaimFinding {
  const wanted = wantedOf(text, days, claim.currency);
  if (wanted === null) return notComputable(`No ledger of treaties and funds holds "${text}"; it stands as stated.`);
  const figure = figures.get(figureKey(wanted));
  if (quantity.of === 'standing' || quantity.of === 'progress' || quantity.of === 'entry-into-force')
    return wordFinding(claim.value, named(quantity, names), figure, days.to);
  const number = ledgerNumber(wanted, figure);
  if ('because' in number) return notComputable(number.because);
  const finding = numberFinding(claim, {
    ...number,
    unit: isAmount(quantity) ? wanted.currency : null,
    what: 'The ledger has',
  });
  if (finding.verdict === 'differs' && figure?.kind === 'count' && quantity.of === 'count') {
    const range = rangeIn(quantity, figure.counts);
    if (range !== null && range.least <= Number(claim.value) && Number(claim.value) <= range.possible)
      return notComputable(`As days are not known, the ledger has from ${range.least} to ${range.possible}.`);
  }
  return {
    ...finding,
    explanation: `${finding.explanation}${figure === undefined ? '' : beside(claim.value, quantity, figure, finding)}`,
  };
}

/**
 * How many of those counted are organisations, and under which other count the stated number is right: a published
 * "number of parties" may mean several.
 */
function beside(stated: string, quantity: Quantity, figure: Figure, { verdict }: ClaimFinding): string {
  if (figure.kind !== 'count' || quantity.of !== 'count') return '';
  const fitting = verdict === 'agrees' ? [] : namesWith(Number(stated), figure.counts);
  return (
    organisationsIn(quantity, figure.counts) +
    rangeInWords(rangeIn(quantity, figure.counts)) +
    (fitting.length === 0 ? '' : ` The number stated is that of ${fitting.join(' and ')}.`)
  );
}

function organisationsIn({ measure, who }: Extract<Quantity, { readonly of: 'count' }>, counts: Counts): string {
  if (measure === 'counted' || who === 'organisations') return '';
  const { states, organisations } = counts[measure];
  if (organisations === 0) return '';
  const some = `${organisations} organisation${organisations === 1 ? '' : 's'}`;
  return who === 'states'
    ? ` Beside these States there ${organisations === 1 ? 'is' : 'are'} ${some}.`
    : ` Of these, ${states} are States and ${some.replace(' ', organisations === 1 ? ' is an ' : ' are ')}.`;
}

interface Range {
  readonly least: number;
  readonly possible: number;
}

/** Between which numbers the true one lies where days are not known: a claim between them may be right. */
function rangeIn({ measure, who }: Extract<Quantity, { readonly of: 'count' }>, counts: Counts): Range | null {
  if (measure === 'counted' || who !== 'total') return null;
  const { total, possible = total, least = total } = counts[measure];
  return least === possible ? null : { least, possible };
}

function rangeInWords(range: Range | null): string {
  return range === null ? '' : ` As days are not known, it may be from ${range.least} to ${range.possible}.`;
}

function namesWith(number: number, counts: Counts): readonly string[] {
  return COUNTS.flatMap((measure) => {
    if (measure === 'counted') return counts.counted === number ? ['counted'] : [];
    const { total, states } = counts[measure];
    return [
      ...(total === number ? [measure] : []),
      ...(states === number && states !== total ? [`${measure}.states`] : []),
    ];
  });
}
