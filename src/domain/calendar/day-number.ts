import { FIRST_DATE, LAST_DATE, type PlainDate } from './plain-date.js';

const DAYS_OF_400_YEARS = 146_097;
const FROM_YEAR_0_TO_1970 = 719_468;

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar (H. Hinnant, days_from_civil). The date must be a real one.
 */
export function toDay(date: PlainDate): number {
  const month = digits(date, 5, 7);
  const year = digits(date, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(date, 8, 10) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - FROM_YEAR_0_TO_1970;
}

/** The date of a day number; before 0001-01-01 and after 9999-12-31 the calendar's first and last day. */
export function fromDay(day: number): PlainDate {
  if (day <= FIRST_DAY) return FIRST_DATE;
  if (day >= LAST_DAY) return LAST_DATE;
  const shifted = day + FROM_YEAR_0_TO_1970;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return dateOfParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

/** The date so many days later (earlier, where negative), within the calendar's bounds. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDay(toDay(date) + days);
}

/** A date from its parts, of which each must be in its range. */
export function dateOfParts(year: number, month: number, day: number): PlainDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${String(month)}-${day < 10 ? '0' : ''}${String(day)}`;
}

function digits(date: PlainDate, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + date.charCodeAt(i) - 48;
  return value;
}

const FIRST_DAY = toDay(FIRST_DATE);
const LAST_DAY = toDay(LAST_DATE);
