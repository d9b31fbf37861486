import type { Register } from '../../participants/participant.js';
import { isTerritoryOn, territoriesNear } from '../../participants/territories.js';
import type { Refusal } from '../../refusal.js';
import type { TreatyAction } from '../model/action.js';
import { ACTION_KINDS, effectOfKind, TREATY_KINDS, type ActionKind } from '../model/kinds/kinds.js';
import type { Treaty } from '../model/treaty.js';
import { QUALIFIER_NAMES, type QualifierName } from '../model/kinds/qualifiers.js';

/**
 * What speaks against what an act says of itself. That is a qualifier that its kind does not take, or that misses
 * another, and a territory that the register does not know. Null where nothing does. No note overrides it.
 */
export function objectionToQualifiers(action: TreatyAction, register: Register): Refusal | null {
  const { kind, territory, towards, excludesRelations } = action;
  for (const name of QUALIFIER_NAMES) if (action[name] != null && !takes(kind, name)) return notApplicable(kind, name);
  if (towards !== undefined && towards === action.participant) return towardsItself(kind);
  if (excludesRelations !== undefined && towards === undefined) return withoutCounterpart(kind);
  const effect = effectOfKind(kind);
  if (territory === null) return effect === 'extends' || effect === 'excludes' ? withoutTerritory(kind) : null;
  return isTerritoryOn(territory, action.effective ?? action.date, register)
    ? null
    : territoryNotRegistered(territory, register);
}

/**
 * An act that accepts another, or ends what it accepted, works where a treaty is in force pair by pair. So it is by
 * article 38 of the HCCH Child Abduction Convention. Elsewhere only an objection works between two. Null where nothing
 * speaks against it.
 */
export function objectionToCounterpart({ kind, towards }: TreatyAction, { relations }: Treaty): Refusal | null {
  const effect = effectOfKind(kind);
  if (towards === undefined || relations !== undefined || effect === 'objects' || effect === 'takes-objection-back')
    return null;
  return {
    code: 'qualifier-not-applicable',
    sentence: `The treaty is registered without "relations" pair by pair, so that "towards" has no effect in this ${kind}. Leave it out, or correct its registration.`,
    facts: { qualifier: 'towards', action: kind, missing: 'relations' },
  };
}

function takes(kind: ActionKind, name: QualifierName): boolean {
  return TREATY_KINDS[kind].takes.includes(name);
}

function notApplicable(kind: ActionKind, qualifier: QualifierName): Refusal {
  const kinds = ACTION_KINDS.filter((each) => takes(each, qualifier));
  return {
    code: 'qualifier-not-applicable',
    sentence: `"${qualifier}" has no effect in an act of kind ${kind}. Leave it out, or record another kind: ${kinds.join(', ')}.`,
    facts: { qualifier, action: kind, kinds },
  };
}

/** VCLT art. 20(4)(b): relations are excluded between the objecting State and the reserving one. */
function withoutCounterpart(kind: ActionKind): Refusal {
  return {
    code: 'qualifier-not-applicable',
    sentence: '"excludesRelations" says what comes between two. Name in "towards" whose reservation it objects to.',
    facts: { qualifier: 'excludesRelations', action: kind, kinds: [kind], missing: 'towards' },
  };
}

/** VCLT art. 2(1): relations under a treaty are between two. */
function towardsItself(kind: ActionKind): Refusal {
  return {
    code: 'qualifier-not-applicable',
    sentence: '"towards" names its own participant. Name the other of the two, or leave it out.',
    facts: { qualifier: 'towards', action: kind, kinds: [kind] },
  };
}

function withoutTerritory(kind: ActionKind): Refusal {
  return {
    code: 'unknown-territory',
    sentence: `This ${kind} speaks of a territory. Name it in "territory".`,
    facts: { territory: null, action: kind },
  };
}

function territoryNotRegistered(territory: string, register: Register): Refusal {
  const nearest = territoriesNear(territory, register);
  const named = nearest.map(({ code, name }) => `${code} (${name})`);
  const proposed = nearest.length === 0 ? '' : ` Nearest: ${named.join(', ')}.`;
  return {
    code: 'unknown-territory',
    sentence: `The register has no territory ${territory}.${proposed} Give its code, or register it first.`,
    facts: { territory, nearest },
  };
}
