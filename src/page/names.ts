import { LAST_DATE } from '../domain/calendar/plain-date.js';
import { nameAt } from '../domain/participants/on-a-date.js';
import { viewAt } from '../knowledge/moments/view.js';
import { registerIn } from '../knowledge/participants/register.js';
import type { Ledger } from '../ledger/ledger.js';
import type { Language } from './language.js';
import type { Times } from './shell.js';

/** How participants are called in a language on the day of a view; without times, as they are called last. */
export async function namesIn(
  ledger: Ledger,
  language: Language,
  times: Times | null,
): Promise<(code: string) => string> {
  const { position } = times === null ? await ledger.head() : { position: times.at };
  const register = await registerIn(viewAt(ledger, position));
  const day = times?.asOf ?? LAST_DATE;
  return (code) => {
    const participant = register.get(code);
    return participant === undefined ? code : nameAt(participant, day, language);
  };
}
