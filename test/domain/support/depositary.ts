import type { NewEvent, RecordedEvent, TreatyReplacement } from '../../../src/domain/event.js';
import type { Register } from '../../../src/domain/participants/participant.js';
import type { Decision, Refusal } from '../../../src/domain/refusal.js';
import { statusAsOf } from '../../../src/domain/answers/status.js';
import type { TreatyAction } from '../../../src/domain/treaty/model/action.js';
import { decideCorrection } from '../../../src/domain/treaty/decide/correction.js';
import { decideRecordAction } from '../../../src/domain/treaty/decide/record-action.js';
import { evolveTreaty, TREATY_INITIAL } from '../../../src/domain/treaty/reading/evolve.js';
import { interpret } from '../../../src/domain/treaty/reading/interpret.js';
import type { Context, Interpretation } from '../../../src/domain/treaty/model/interpretation.js';
import type { TreatyState } from '../../../src/domain/treaty/model/state.js';
import { surroundingsIn } from '../../../src/domain/treaty/reading/context-of-treaty.js';
import type { Treaty } from '../../../src/domain/treaty/model/treaty.js';
import { action, outcome, recorder } from './world.js';

type Also = Partial<TreatyAction>;

/** One treaty with its depositary's office: records acts as a recorder would and reads what follows from them. */
export class Depositary {
  readonly #ledger;
  state: TreatyState = TREATY_INITIAL;
  /** A later treaty that closes this one, or takes its parties away. */
  later: Depositary | null = null;

  constructor(
    readonly treaty: Treaty,
    readonly register: Register,
    readonly parent: Depositary | null = null,
    readonly today = '2020-01-01',
  ) {
    this.#ledger = recorder(`treaty/${treaty.id}`);
    this.#take({
      accepted: [{ type: 'treaty-registered', date: treaty.adopted, source: null, data: { ...treaty, ref: null } }],
    });
  }

  get context(): Context {
    const { register, later } = this;
    const context = { register, parent: this.parent?.interpretation ?? null };
    if (later === null) return { ...context, inForceOn: () => undefined };
    const linkedBy = (later.treaty.links ?? []).map((link) => ({ ...link, treaty: later.treaty.id }));
    const read = new Map([[later.treaty.id, later.interpretation]]);
    return { ...surroundingsIn(read, this.treaty, linkedBy), ...context };
  }
  get interpretation(): Interpretation {
    return interpret(this.state, this.context);
  }
  get events(): readonly RecordedEvent[] {
    return this.#ledger.events;
  }

  /** Records an act; gives its event, or throws the refusal. */
  given(kind: TreatyAction['kind'], who: string | null, date: string, also: Also = {}): RecordedEvent {
    return this.#kept(this.#decide(action(kind, who, date, also)));
  }
  /** Tries an act and keeps it where it is accepted. */
  when(kind: TreatyAction['kind'], who: string | null, date: string, also: Also = {}): string {
    const decision = this.#decide(action(kind, who, date, also));
    this.#take(decision);
    return outcome(decision);
  }
  /** The refusal that an act meets. */
  refusal(kind: TreatyAction['kind'], who: string | null, date: string, also: Also = {}): Refusal {
    const decision = this.#decide(action(kind, who, date, also));
    if ('accepted' in decision) throw new Error('It was accepted.');
    return decision.refused;
  }
  annul(target: RecordedEvent | string, ref: string | null = null): string {
    return this.#corrected({ correction: 'annul' }, target, ref);
  }
  replace(target: RecordedEvent | string, data: TreatyAction, ref: string | null = null): string {
    const replacement: TreatyReplacement = {
      type: 'treaty-action-recorded',
      data: { ...data, treaty: this.treaty.id },
    };
    return this.#corrected({ correction: 'replace', with: replacement }, target, ref);
  }
  reregister(target: RecordedEvent | string, data: Treaty): string {
    return this.#corrected(
      { correction: 'replace', with: { type: 'treaty-registered', data: { ...data, ref: null } } },
      target,
      null,
    );
  }

  status(asOf: string) {
    return statusAsOf(this.interpretation, this.context, this.treaty, asOf);
  }
  row(who: string, asOf: string) {
    return this.status(asOf).participants.find(({ code }) => code === who);
  }
  /** `signatories/contracting/parties/counted` as of a day. */
  counts(asOf: string): string {
    const { signatories, contracting, parties, counted } = this.status(asOf).counts;
    return [signatories.total, contracting.total, parties.total, counted].join('/');
  }

  #corrected(
    how: { correction: 'annul' } | { correction: 'replace'; with: TreatyReplacement },
    target: RecordedEvent | string,
    ref: string | null,
  ): string {
    const id = typeof target === 'string' ? target : target.eventId;
    const event = this.events.find(({ eventId }) => eventId === id) ?? null;
    const request = { target: id, reason: 'read wrongly', source: null, ref, ...how };
    const stream = { state: this.state, context: this.context, knownTreaties: () => true, dependencies: () => [] };
    const decision = decideCorrection(request, {
      event,
      stream,
      today: this.today,
      recordedUnderRef: this.#under(ref),
    });
    this.#take(decision);
    return outcome(decision);
  }
  #decide(act: TreatyAction): Decision<NewEvent> {
    const { state, context, today, treaty } = this;
    return decideRecordAction(
      { treaty: treaty.id, action: act, source: null },
      { state, context, today, recordedUnderRef: this.#under(act.ref) },
    );
  }
  #under(ref: string | null): readonly RecordedEvent[] {
    return ref === null ? [] : this.events.filter(({ data }) => 'ref' in data && data.ref === ref);
  }
  #kept(decision: Decision<NewEvent>): RecordedEvent {
    const recorded = this.#take(decision);
    if ('refused' in decision) throw new Error(decision.refused.sentence);
    if (recorded === undefined) throw new Error('Nothing new was recorded.');
    return recorded;
  }
  #take(decision: Decision<NewEvent>): RecordedEvent | undefined {
    if ('refused' in decision) return undefined;
    const recorded = decision.accepted.map((event) => this.#ledger.record(event));
    for (const event of recorded) this.state = evolveTreaty(this.state, event);
    return recorded.at(-1);
  }
}
