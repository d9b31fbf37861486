import type { PlainDate } from '../../../calendar/plain-date.js';
import type { Refusal } from '../../../refusal.js';
import type { Irregularity, Part } from '../../model/interpretation.js';
import type { Act } from '../../model/state.js';
import type { OpenStint } from './open-stint.js';
import type { TimelineContext } from './timeline-context.js';

/** A signature while its participant's acts are being read. `withdrawnOn`: as far as an act withdrew it. */
export interface OpenSignature {
  readonly act: Act;
  readonly from: PlainDate;
  withdrawnOn: PlainDate | null;
  /** The same signature, given in other capitals. */
  readonly also: Act[];
}

/** A part while its participant's acts are being read. */
type OpenPart = { -readonly [K in keyof Part]: Part[K] };

/** What has been read of a participant's acts so far. */
export interface Reading {
  readonly where: TimelineContext;
  readonly stints: OpenStint[];
  readonly signed: OpenSignature[];
  readonly reservations: { readonly act: Act; withdrawnOn: PlainDate | null }[];
  readonly parts: OpenPart[];
  readonly irregular: Irregularity[];
  /** Reservations, declarations and objections that stand. */
  readonly said: Act[];
  /** Withdrawals of signatures that met an instrument; judged when the day's other withdrawals have been read. */
  late: Act[];
  /** Instruments that met a standing one; tried again when the day's withdrawals have been read. */
  waiting: Act[];
}

/** The signature that stands on a day. */
export function standingSignature({ signed }: Reading, date: PlainDate): OpenSignature | undefined {
  return signed.findLast(({ from, withdrawnOn }) => from <= date && (withdrawnOn === null || date < withdrawnOn));
}

/** Notes what the field would refuse. */
export function note(reading: Reading, act: Act, refusal: Refusal): void {
  reading.irregular.push({ ...refusal, act });
}

/** The later of two days. */
export function later(a: PlainDate, b: PlainDate): PlainDate {
  return a < b ? b : a;
}

/** The earlier of two days; null: never. */
export function earliest(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  return a === null || (b !== null && b < a) ? b : a;
}
