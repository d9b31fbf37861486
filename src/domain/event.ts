import type { PlainDate } from './calendar/plain-date.js';
import type { FundCoverage, TreatyCoverage } from './coverage/statement.js';
import type { Fund, FundAction } from './fund/fund/fund.js';
import type { PledgeAction } from './fund/pledge/pledge-action.js';
import type { Pledge } from './fund/pledge/pledge.js';
import type { PublishedRate } from './fund/rate/published-rate.js';
import type { Receipt, ReceiptAction } from './fund/receipt/receipt.js';
import type {
  Attribute,
  Membership,
  Names,
  OtherName,
  Participant,
  Responsibility,
  Succession,
} from './participants/participant.js';
import type { Statement } from './statements/statement.js';
import type { TreatyAction } from './treaty/model/action.js';
import type { Treaty } from './treaty/model/treaty.js';
import type { ProgressReport } from './treaty/model/progress-report.js';
import type { Source } from './recording/source.js';

/** A later fact about a participant already registered. */
export type ParticipantChange =
  | { readonly change: 'name'; readonly date: PlainDate; readonly names: Names }
  | { readonly change: 'membership'; readonly date: PlainDate; readonly membership: Membership }
  | { readonly change: 'membership-end'; readonly date: PlainDate; readonly organisation: string }
  | { readonly change: 'succession'; readonly date: PlainDate; readonly succession: Succession }
  | { readonly change: 'attribute'; readonly date: PlainDate; readonly attribute: Attribute }
  | {
      readonly change: 'attribute-end';
      readonly date: PlainDate;
      readonly ended: Pick<Attribute, 'attribute' | 'value'>;
    }
  | { readonly change: 'alias'; readonly date: PlainDate; readonly alias: OtherName }
  | { readonly change: 'responsible'; readonly date: PlainDate; readonly responsible: Responsibility }
  | { readonly change: 'end'; readonly date: PlainDate };

/**
 * Everything the ledger can hold, by type. Data are plain JSON; the catalogue in events/ is generated from this file.
 */
export interface EventData {
  'participant-registered': Participant & { readonly ref: string | null };
  'participant-changed': { readonly code: string; readonly ref: string | null } & ParticipantChange;
  'treaty-registered': Treaty & { readonly ref: string | null };
  'treaty-action-recorded': TreatyAction & { readonly treaty: string };
  /** How far a participant says that it is on its way to an instrument: a fact without legal effect. */
  'progress-reported': ProgressReport & { readonly treaty: string };
  'event-annulled': { readonly target: string; readonly reason: string; readonly ref: string | null };
  /** `with` is the whole data of the target's type, as it should have been. */
  'event-replaced': {
    readonly target: string;
    readonly reason: string;
    readonly ref: string | null;
    readonly with:
      TreatyReplacement | ParticipantReplacement | FundReplacement | StatementReplacement | CoverageReplacement;
  };
  'fund-registered': Fund & { readonly ref: string | null };
  'fund-action-recorded': FundAction;
  'pledge-announced': Pledge;
  'pledge-action-recorded': PledgeAction;
  'receipt-recorded': Receipt;
  'receipt-action-recorded': ReceiptAction;
  'rate-published': PublishedRate;
  'statement-published': Statement & { readonly ref: string | null };
  /** How far acts of one treaty, or the money of one fund, are recorded. */
  'coverage-stated': TreatyCoverage | FundCoverage;
  'position-marked': { readonly name: string; readonly position: number };
}
export type TreatyReplacement =
  | { readonly type: 'treaty-action-recorded'; readonly data: EventData['treaty-action-recorded'] }
  | { readonly type: 'progress-reported'; readonly data: EventData['progress-reported'] }
  | { readonly type: 'treaty-registered'; readonly data: EventData['treaty-registered'] };
export type ParticipantReplacement =
  | { readonly type: 'participant-registered'; readonly data: EventData['participant-registered'] }
  | { readonly type: 'participant-changed'; readonly data: EventData['participant-changed'] };
export type FundReplacement =
  | { readonly type: 'fund-registered'; readonly data: EventData['fund-registered'] }
  | { readonly type: 'fund-action-recorded'; readonly data: EventData['fund-action-recorded'] }
  | { readonly type: 'pledge-announced'; readonly data: EventData['pledge-announced'] }
  | { readonly type: 'pledge-action-recorded'; readonly data: EventData['pledge-action-recorded'] }
  | { readonly type: 'receipt-recorded'; readonly data: EventData['receipt-recorded'] }
  | { readonly type: 'receipt-action-recorded'; readonly data: EventData['receipt-action-recorded'] }
  | { readonly type: 'rate-published'; readonly data: EventData['rate-published'] };

export type StatementReplacement = {
  readonly type: 'statement-published';
  readonly data: EventData['statement-published'];
};

export type CoverageReplacement = {
  readonly type: 'coverage-stated';
  readonly data: EventData['coverage-stated'];
};

export type EventType = keyof EventData;

/** Every type of event, in the order of EventData. A type without a row does not compile. */
export const EVENT_TYPES = Object.keys({
  'participant-registered': true,
  'participant-changed': true,
  'treaty-registered': true,
  'treaty-action-recorded': true,
  'progress-reported': true,
  'event-annulled': true,
  'event-replaced': true,
  'fund-registered': true,
  'fund-action-recorded': true,
  'pledge-announced': true,
  'pledge-action-recorded': true,
  'receipt-recorded': true,
  'receipt-action-recorded': true,
  'rate-published': true,
  'statement-published': true,
  'coverage-stated': true,
  'position-marked': true,
} satisfies Readonly<Record<EventType, true>>) as readonly EventType[];

/** An event that was decided but has no position yet. A correction carries its target's legal date. */
export type NewEvent<T extends EventType = EventType> = {
  [K in T]: {
    readonly type: K;
    readonly date: PlainDate | null;
    readonly source: Source | null;
    readonly data: EventData[K];
  };
}[T];

/** An event as the ledger holds it. */
export type RecordedEvent<T extends EventType = EventType> = NewEvent<T> & {
  readonly eventId: string;
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
};

/**
 * Whether two pieces of event data say the same: plain JSON, key order aside, an absent key as good as an undefined
 * one.
 */
export function sameContent(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [a, b] = [left as Record<string, unknown>, right as Record<string, unknown>];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameContent(a[key], b[key]));
}

/** Data without its `ref`: what is believed, apart from where it was first read. */
export function withoutRef<T extends { readonly ref: string | null }>(data: T): Omit<T, 'ref'> {
  const content: Omit<T, 'ref'> & { ref?: string | null } = { ...data };
  delete content.ref;
  return content;
}
