import { participantsNamedOn } from '../participants/by-english-name.js';
import type { Register } from '../participants/participant.js';
import type { ContributionColumns } from './columns.js';
import type { ContributionFindingCode } from './contribution-finding.js';

/** A donor found: by an alias that holds for some time only, or as it is printed. */
export interface FoundDonor {
  readonly code: string;
  readonly byTime: boolean;
}

type Unfound = { readonly code: ContributionFindingCode; readonly detail: string };

/**
 * Whom a cell names on a day: an alias of the mapping first, then the register. Never guessed: none or several is a
 * finding.
 */
export function donorIn(
  printed: string,
  day: string,
  { as, aliases }: ContributionColumns['donor'],
  register: Register,
): { readonly donor: FoundDonor } | { readonly unfound: Unfound } {
  const known = aliases.get(printed);
  const alias = known?.find(({ until }) => until === null || day <= until);
  const codes =
    alias !== undefined ? [alias.code] : as === 'code' ? [printed] : participantsNamedOn(register, printed, day);
  const [code, ...others] = codes;
  if (code === undefined || !register.has(code)) return { unfound: unknown(printed, alias?.code ?? null) };
  if (others.length > 0) {
    const detail = `Several participants have had the name "${printed}": ${codes.join(', ')}. Give the one that is meant in "aliases".`;
    return { unfound: { code: 'ambiguous-name', detail } };
  }
  return { donor: { code, byTime: alias?.until != null } };
}

function unknown(printed: string, code: string | null): Unfound {
  const detail =
    code === null
      ? `Nobody in the register has or had the name "${printed.slice(0, 100)}". Give its code in "aliases", or register the participant.`
      : `The alias of "${printed}" is ${code}, which is not in the register.`;
  return { code: 'unknown-name', detail };
}
