import type { PlainDate } from '../../calendar/plain-date.js';
import type { Candidate } from '../../entry-into-force/counting/candidate.js';
import { declaredBy, evaluate } from '../../entry-into-force/evaluate.js';
import { recount, soleCount } from '../../entry-into-force/recount.js';
import { reasoningOf, verdictOf, type VerdictReasons } from '../../entry-into-force/verdict.js';
import type { OwnStanding } from '../../entry-into-force/counting/rules.js';
import { signedPeriods } from '../../entry-into-force/counting/standing-under.js';
import { sameContent } from '../../event.js';
import { ByCode } from '../../by-code.js';
import { candidatesAmong, candidatesIn, recountedIn, type ReadAgain } from './candidates.js';
import { dependsOn } from './depends-on.js';
import type { Context, Interpretation, Participation, Verdict } from '../model/interpretation.js';
import { withBounds } from './bounds/with-bounds.js';
import { endOfTreaty } from './leaving/termination.js';
import { cutWhereTreatyEnded } from './leaving/treaty-ended.js';
import { effectOfKind } from '../model/kinds/kinds.js';
import type { TreatyState } from '../model/state.js';
import { sameToParticipations } from './own-acts.js';
import { participationOf } from './timeline/participation.js';
import { readTimeline, type Readable } from './timeline/read-timeline.js';
import type { Timeline } from './timeline/timeline.js';
import { takesPart, takingPart, touchedSince } from './timeline/taking-part.js';

/** An earlier reading of the same treaty, from which everything that nothing touched is taken over. */
export interface Previous {
  readonly state: TreatyState;
  readonly context: Context;
  readonly interpretation: Interpretation;
}

/** What is read: a treaty's acts as known, and what surrounds them. */
type Given = Omit<Readable, 'entryIntoForce'>;

type Participations = Interpretation['participations'];
/** Whose signatures are known, before or after the verdict. */
type Signed = Pick<Participation, 'code' | 'signatures'>;

const UNREGISTERED: Interpretation = {
  treaty: '',
  verdict: {
    conditionMetOn: null,
    decisive: [],
    computed: null,
    declared: null,
    date: null,
    ways: null,
    counted: ByCode.of(),
    instruments: [],
  },
  participations: ByCode.of(),
  ended: null,
};

/**
 * What follows from a treaty's acts, over all time. Pure: the same state and context give the same interpretation, with
 * or without `previous`, which only saves work. A treaty without registration has no participations.
 */
export function interpret(state: TreatyState, context: Context, previous?: Previous): Interpretation {
  return withBounds(read(state, context, previous), { state, context }, read);
}

/** The certain reading: every act on the day by which it had happened. */
function read(state: TreatyState, context: Context, previous?: Previous): Interpretation {
  const { treaty } = state;
  if (treaty === null) return UNREGISTERED;
  const given = { treaty, state, context };
  if (restsOnVerdict(given)) return readTwice(given);
  const canReadOn =
    previous?.interpretation.ended === null && soleCount(treaty) !== null && sameSurroundings(given, previous);
  return canReadOn ? readOn(given, previous) : readWhole(given);
}

/**
 * Whether how long somebody is bound follows from the day the treaty entered into force or ended. Such treaties are
 * few; they are always read as a whole.
 */
export function restsOnVerdict({ treaty, state, context }: Given): boolean {
  const { withdrawal, termination } = treaty;
  return (
    withdrawal?.terms !== undefined ||
    termination !== undefined ||
    state.ownActs.some(({ kind }) => effectOfKind(kind) === 'ends-treaty') ||
    (context.linkedBy ?? []).some(({ kind }) => kind === 'terminates')
  );
}

function readWhole(given: Given, known?: Verdict, entryIntoForce: PlainDate | null = null): Interpretation {
  const { treaty, state, context } = given;
  const from = { ...given, entryIntoForce };
  const timelines = [...takingPart(state, context.register)].map((code) => readTimeline(code, from));
  const verdict =
    known ??
    verdictOn(
      given,
      timelines.flatMap(candidatesIn),
      timelines.map(({ where, signatures }) => ({ code: where.code, signatures })),
    );
  const participations = timelines.map(
    (timeline) => [timeline.where.code, participationOf(timeline, verdict, context)] as const,
  );
  return { treaty: treaty.id, verdict, participations: ByCode.of(participations), ended: null };
}

/**
 * First with every effect open that follows from the verdict, then with the verdict. As these effects come after the
 * entry into force, they do not change its date; they change who counts afterwards.
 */
function readTwice(given: Given): Interpretation {
  const { treaty, state, context } = given;
  const open = readWhole(given);
  const { date } = open.verdict;
  const reading = treaty.withdrawal?.terms === undefined || date === null ? open : readWhole(given, undefined, date);
  const participations = [...reading.participations.values()];
  const ended = endOfTreaty({ ...reading, treaty, participations, ownActs: state.ownActs, context });
  if (ended === null) return reading;
  const cut = ByCode.of(participations.map((each) => [each.code, cutWhereTreatyEnded(each, ended)] as const));
  return {
    treaty: treaty.id,
    verdict: verdictOn(given, candidatesAmong(cut, []), cut.values()),
    participations: cut,
    ended,
  };
}

function verdictOn(
  { treaty, state, context }: Given,
  candidates: readonly Candidate[],
  signed: Iterable<Signed>,
): Verdict {
  return evaluate({ treaty, candidates, ownActs: state.ownActs, context, own: ownStanding(signed, state) });
}

/** Reads only what may have changed since the reading before. */
function readOn(given: Given, previous: Previous): Interpretation {
  const { treaty, state, context } = given;
  const { participations: before, verdict: was } = previous.interpretation;
  const read = readAgain(given, previous);
  const changed = recountedIn(read, before);
  const counted = sameDeclaration(state, previous)
    ? recount(was, changed, { treaty, context, participations: before })
    : null;
  if (counted === null) {
    const verdict = evaluate({ treaty, candidates: candidatesAmong(before, changed), ownActs: state.ownActs, context });
    if (!sameDates(verdict, was)) return readWhole(given, verdict);
    return { treaty: treaty.id, verdict, participations: updated(before, read, verdict, context), ended: null };
  }
  const participations = updated(before, read, was, context);
  const same = changed.length === 0 || treaty.entryIntoForce === null;
  const verdict = same ? was : verdictOf(was, counted, toldLater(given, participations));
  return { treaty: treaty.id, verdict, participations, ended: null };
}

function readAgain(given: Given, previous: Previous): ReadAgain {
  const { state, context } = given;
  const from = { ...given, entryIntoForce: null };
  const read = new Map<string, Timeline | null>();
  for (const code of touchedSince(previous, { state, context }))
    read.set(code, takesPart(code, state, context.register) ? readTimeline(code, from) : null);
  return read;
}

/** The participations with those read again; what says the same stays the same object. */
function updated(before: Participations, read: ReadAgain, verdict: Verdict, context: Context): Participations {
  let participations = before;
  for (const [code, timeline] of read) {
    if (timeline === null) participations = participations.without(code);
    else {
      const [was, is] = [before.get(code), participationOf(timeline, verdict, context)];
      if (was?.acts.length !== is.acts.length || !sameContent(was, is)) participations = participations.with(code, is);
    }
  }
  return participations;
}

/**
 * What a verdict is told from only when asked. It holds no earlier reading, as that would hold the one before it, and
 * so on.
 */
function toldLater(
  { treaty, state: { ownActs }, context }: Given,
  participations: Participations,
): () => VerdictReasons {
  return () => {
    const verdict = evaluate({ treaty, candidates: candidatesAmong(participations, []), ownActs, context });
    const reasoning = reasoningOf(verdict);
    if (reasoning === null) throw new Error(`${treaty.id} has a verdict without a clause that it rests on.`);
    return { instruments: verdict.instruments, reasoning };
  };
}

/** Signatures and acts, for clauses that ask for more than instruments. */
function ownStanding(signed: Iterable<Signed>, { acts }: TreatyState): OwnStanding {
  const signatures = [...signed].map((each) => [each.code, signedPeriods(each)] as const);
  return { signatures: new Map(signatures), acts };
}

/**
 * Whether everything an untouched participation rests on, apart from its own acts and the verdict, is the same as
 * before.
 */
function sameSurroundings(
  { treaty, state: { ownActs }, context }: Given,
  { state, context: before }: Previous,
): boolean {
  return (
    state.treaty === treaty &&
    before.register === context.register &&
    sameToParticipations(state.ownActs, ownActs) &&
    sameContent(before.linkedBy, context.linkedBy) &&
    [...dependsOn(treaty), ...(context.linkedBy ?? []).map((link) => link.treaty)].every(
      (id) => before.inForceOn(id) === context.inForceOn(id),
    )
  );
}

function sameDeclaration({ ownActs }: TreatyState, { state, interpretation }: Previous): boolean {
  return ownActs === state.ownActs || declaredBy(ownActs)?.act === interpretation.verdict.declared?.act;
}

function sameDates(verdict: Verdict, before: Verdict): boolean {
  return verdict.conditionMetOn === before.conditionMetOn && verdict.date === before.date;
}
