import { toDay } from '../../calendar/day-number.js';
import { dateInWords, type PlainDate } from '../../calendar/plain-date.js';
import type { StandingFigure } from '../figures.js';
import { notComputable, type Finding } from '../verdict.js';

/** Compares a stated standing with the ledger's. `contracting` also holds for a party; `not-contracting` for whoever is neither. */
export function standingFinding(stated: string, figure: StandingFigure, participant: string, treaty: string, day: PlainDate): Finding {
  const { standing } = figure;
  const holds = standing === 'party' || standing === 'contracting';
  const agrees =
    stated === 'contracting' ? holds : stated === 'not-contracting' ? !holds : stated === standing;
  const computed = standing;
  const explanation = `${participant} was ${BEING[standing]} of ${treaty} on ${dateInWords(day)}${sinceWhen(figure)}${laterOn(figure, day)}.`;
  return { ...notComputable(explanation), verdict: agrees ? 'agrees' : 'differs', computed };
}

function sinceWhen({ standing, signed, instrument }: StandingFigure): string {
  if (instrument !== null && standing !== 'none') return `; it had deposited its ${instrument.kind.replaceAll('-', ' ')} on ${dateInWords(instrument.date)}`;
  return standing === 'signatory' && signed !== null ? `, since ${dateInWords(signed)}` : '';
}

function laterOn({ standing, later }: StandingFigure, day: PlainDate): string {
  if (standing === 'party' || standing === 'contracting') return '';
  if (later === null) return '; the ledger has no later instrument of it';
  const days = toDay(later.date) - toDay(day);
  return `; it deposited its ${later.kind.replaceAll('-', ' ')} on ${dateInWords(later.date)}, ${days} day${days === 1 ? '' : 's'} later`;
}

const BEING: Readonly<Record<StandingFigure['standing'], string>> = {
  party: 'a party',
  contracting: 'a contracting State or organisation',
  signatory: 'a signatory',
  withdrawn: 'no longer a party',
  none: 'neither a signatory nor a party',
};
