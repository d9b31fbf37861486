import { toDay } from '../../calendar/day-number.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { StandingFigure } from '../figures.js';
import { notComputable, type ClaimFinding } from '../verdict.js';

/**
 * Compares a stated standing with the ledger's. `contracting` also holds for a party; `not-contracting` for whoever is
 * neither.
 */
export function standingFinding(
  stated: string,
  figure: StandingFigure,
  participant: string,
  treaty: string,
  day: PlainDate,
): ClaimFinding {
  const { standing } = figure;
  const holds = standing === 'party' || standing === 'contracting';
  const agrees = stated === 'contracting' ? holds : stated === 'not-contracting' ? !holds : stated === standing;
  const explanation = `On ${dateInWords(day)} ${participant} ${BEING[standing]} ${treaty}${sinceWhen(figure)}${laterOn(figure, day)}.`;
  return { ...notComputable(explanation), verdict: agrees ? 'agrees' : 'differs', computed: standing };
}

function sinceWhen({ standing, signed, instrument }: StandingFigure): string {
  if (instrument !== null && standing !== 'none')
    return `; it had deposited its ${instrument.kind.replaceAll('-', ' ')} on ${dateInWords(instrument.date)}`;
  return standing === 'signatory' && signed !== null ? `, since ${dateInWords(signed)}` : '';
}

function laterOn({ standing, later }: StandingFigure, day: PlainDate): string {
  if (standing === 'party' || standing === 'contracting') return '';
  if (later === null) return '; the ledger has no later instrument of it';
  const days = toDay(later.date) - toDay(day);
  const after = days > SOON ? '' : `, ${days} day${days === 1 ? '' : 's'} later`;
  return `; it deposited its ${later.kind.replaceAll('-', ' ')} on ${dateInWords(later.date)}${after}`;
}

const BEING: Readonly<Record<StandingFigure['standing'], string>> = {
  party: 'was a party to',
  contracting: 'had consented to be bound by, and was not yet a party to,',
  signatory: 'was a signatory of',
  withdrawn: 'was no longer a party to',
  none: 'had neither signed nor joined',
};

/** Beyond two months a number of days tells nobody anything. */
const SOON = 60;
