import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import type { EventType } from '../domain/event.js';
import type { LedgerWrite } from '../ledger/ledger.js';
import { streamName } from '../ledger/stream-name.js';
import { type FieldError, pointerStep } from '../platform/http/input/json-body.js';
import { bodyErrors } from '../platform/http/input/validation.js';
import type { DecisionResult, Prepared, RecordingKind, Unfit } from './recording-kind.js';
import { wellFormed } from './body/well-formed.js';

/**
 * One line of a file of recordings, ready for the ledger; or what is wrong with it (`pointer`: RFC 6901, from the
 * line's root).
 */
export type PreparedLine =
  | {
      readonly write: Pick<LedgerWrite<DecisionResult>, 'decide'>;
      readonly stream: string;
      readonly ref: string | null;
      readonly describe: string;
    }
  | { readonly errors: readonly FieldError[] };

const OWNER = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;

/**
 * Every kind of recording there is. The use cases add theirs when the application starts; import and correction find
 * them here.
 */
@Injectable()
export class Recordings {
  private readonly byRecord = new Map<string, RecordingKind>();
  private readonly byType = new Map<EventType, RecordingKind>();

  /** Adds a kind. */
  add<Body extends object>(kind: RecordingKind<Body>): void {
    this.byRecord.set(kind.record, kind);
    this.byType.set(kind.type, kind);
  }

  /** The kind that records events of a type, if a body can be given for it. */
  recording(type: string): RecordingKind | undefined {
    return this.byType.get(type as EventType);
  }

  /** One parsed line of a file of recordings: `"record"` says its kind, the rest is the body that HTTP takes. */
  prepare(line: unknown): PreparedLine {
    if (typeof line !== 'object' || line === null || Array.isArray(line))
      return { errors: [{ pointer: '', detail: 'must be a JSON object' }] };
    const { record, ...rest } = line as Record<string, unknown>;
    const kind = typeof record === 'string' ? this.byRecord.get(record) : undefined;
    if (kind === undefined)
      return { errors: [{ pointer: '/record', detail: `must be one of ${[...this.byRecord.keys()].join(', ')}` }] };
    const owner = ownerIn(rest, kind.belongsTo);
    if (typeof owner !== 'string') return { errors: [owner] };
    const prepared = this.fit(kind, rest, owner);
    if ('errors' in prepared) return prepared;
    if ('refusal' in prepared) return { errors: [{ pointer: '', detail: prepared.refusal.sentence }] };
    const { stream, ref, describe } = prepared;
    return { write: { decide: (working) => prepared.decide(working) }, stream, ref, describe };
  }

  /**
   * A body that was not checked by the HTTP pipe, checked by the same rules and prepared. `under`: pointer of the body
   * in its document.
   */
  fit(kind: RecordingKind, body: object, owner: string, under = ''): Prepared | Unfit {
    const instance = plainToInstance(kind.body, body);
    const errors = wellFormed(instance) ? [] : bodyErrors(instance);
    const prepared = errors.length > 0 ? { errors } : kind.prepare(instance, owner);
    if (!('errors' in prepared) || under === '') return prepared;
    return {
      errors: prepared.errors.map(({ pointer, detail }) => ({ pointer: pointerStep(under) + pointer, detail })),
    };
  }
}

/** Takes what a line belongs to out of it; or says what is wrong with it. */
function ownerIn(rest: Record<string, unknown>, belongsTo: RecordingKind['belongsTo']): string | FieldError {
  if (belongsTo === null) return '';
  const several = typeof belongsTo !== 'string';
  const members = several ? belongsTo.filter((each) => rest[each] != null) : [belongsTo];
  const [member] = members;
  if (several && (member === undefined || members.length > 1))
    return { pointer: '', detail: `must name one of ${belongsTo.join(', ')}: what the recording belongs to` };
  const owner = member === undefined ? undefined : rest[member];
  if (member === undefined || typeof owner !== 'string' || !OWNER.test(owner))
    return { pointer: `/${member ?? ''}`, detail: 'must say what the recording belongs to' };
  for (const each of several ? belongsTo : [member]) Reflect.deleteProperty(rest, each);
  return several ? streamName(member, owner) : owner;
}
