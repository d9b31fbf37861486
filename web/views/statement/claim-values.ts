import type { ReconciledClaimAnswer } from '../../../src/statements/reconcile-statement/reconcile-statement.answer.js';
import { useFormat } from '../../parts/use-format.js';
import { useMoney } from '../../parts/use-money.js';
import { standingWords } from '../../words/standings.words.js';
import { useWords } from '../../words/use-words.js';
import { figurePartWords } from './figure.words.js';
import { claimWords } from './claim.words.js';

type Claim = ReconciledClaimAnswer;

/** How the values of a claim are written: amounts, percentages, numbers, days, and words. */
export function useClaimValues() {
  const { text } = useWords(claimWords);
  const figures = useWords(figurePartWords);
  const standings = useWords(standingWords);
  const { short, number } = useFormat();
  const { money } = useMoney();

  const value = ({ unit, figure }: Claim, written: string): string => {
    if (figure.of === 'standing' || figure.of === 'progress') {
      if (written in standingWords) return standings.text(written as keyof typeof standingWords);
      return written in figurePartWords ? figures.text(written as keyof typeof figurePartWords) : written;
    }
    if (figure.of === 'entry-into-force') return short(written);
    if (unit === 'per cent') return `${number(written)} %`;
    if (unit !== null) return money({ value: written, currency: unit });
    return isNumber(written) ? number(written) : written;
  };

  return {
    stated: (claim: Claim): string => {
      const written = value(claim, claim.stated);
      if (claim.wording === null) return written;
      return text(claim.wording === 'about' ? 'about-value' : 'more-than', { value: written });
    },
    computed: (claim: Claim): string => (claim.computed === null ? '–' : value(claim, claim.computed)),
    difference: (claim: Claim): string => {
      const { difference, figure, unit } = claim;
      if (difference === null || /^-?0(\.0+)?$/.test(difference)) return '–';
      const amount = difference.replace(/^-/, '');
      if (figure.of === 'entry-into-force') return text('days', { count: Number(amount) });
      if (unit === 'per cent') return text('points', { amount: number(amount) });
      return text(difference.startsWith('-') ? 'less' : 'more', { amount: value(claim, amount) });
    },
    amount: (written: string, unit: string | null): string =>
      unit === null || unit === 'per cent' ? number(written) : money({ value: written, currency: unit }),
  };
}

function isNumber(written: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(written);
}
