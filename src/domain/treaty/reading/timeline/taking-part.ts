import { continuationsIn } from '../../../participants/continuation.js';
import { successorsOf } from '../../../participants/predecessors.js';
import type { Register } from '../../../participants/participant.js';
import type { Context } from '../../model/interpretation.js';
import { ByCode } from '../../../by-code.js';
import type { TreatyState } from '../../model/state.js';

/** A treaty's acts, with what they are read against. */
interface Read {
  readonly state: TreatyState;
  readonly context: Context;
}

/** All who take part in a treaty: those with acts, and those that continue one of them under another code. */
export function takingPart({ acts }: TreatyState, register: Register): ReadonlySet<string> {
  return withContinuators(acts.keys(), register);
}

/** Whether this participant takes part. */
export function takesPart(code: string, { acts }: TreatyState, register: Register): boolean {
  if (acts.has(code)) return true;
  const codes = new Set([code]);
  for (const each of codes) {
    if (acts.has(each)) return true;
    for (const { predecessor, continuator } of continuationsIn(register))
      if (continuator === each) codes.add(predecessor);
  }
  return false;
}

/**
 * Those whose timelines may read otherwise than before, under the same treaty and register. They are who acted or whose
 * standing under the parent treaty or a later one changed. With them those in their place, and the organisations.
 * What a regional organisation may do, and how long it is bound, depends on its members. Some of them may take no part
 * in the treaty.
 */
export function touchedSince(before: Read, { state, context }: Read): ReadonlySet<string> {
  const { register } = context;
  const acted = state.acts.changedSince(before.state.acts);
  const parents = participationsIn(context.parent).changedSince(participationsIn(before.context.parent));
  const later = (context.linkedBy ?? []).flatMap(({ treaty }) => [
    ...participationsOf(treaty, context).changedSince(participationsOf(treaty, before.context)),
  ]);
  const direct = withContinuators([...acted, ...parents, ...later], register);
  const touched = new Set([...direct, ...successorsOf(direct, register)]);
  const organisations = [...touched]
    .flatMap((code) => register.get(code)?.memberships ?? [])
    .map(({ organisation }) => organisation);
  return withContinuators([...touched, ...organisations], register);
}

function withContinuators(codes: Iterable<string>, register: Register): ReadonlySet<string> {
  const all = new Set(codes);
  const continuations = continuationsIn(register);
  for (const code of all)
    for (const { predecessor, continuator } of continuations) if (predecessor === code) all.add(continuator);
  return all;
}

const NONE = ByCode.of<never>();

function participationsOf(treaty: string, { participationsIn: read }: Context): ByCode<unknown> {
  return read?.(treaty) ?? NONE;
}

function participationsIn(parent: Context['parent']): ByCode<unknown> {
  return parent?.participations ?? NONE;
}
