import { amounts, currencySign, money, share, type Money } from '../words/money.js';
import { useShell } from './shell-context.js';

/** Amounts and shares as the language of the page writes them. */
export function useMoney() {
  const { language } = useShell();
  return {
    money: (amount: Money) => money(language, amount),
    sign: (currency: string) => currencySign(language, currency),
    column: (values: readonly string[]) => amounts(language, values),
    share: (percent: string, digits = 1, something = true) => share(language, percent, digits, something),
  };
}
