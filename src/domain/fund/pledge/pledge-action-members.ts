import type { ActMember } from './act-members.js';
import { PLEDGE_KINDS, type PledgeActionKind } from './kinds/kinds.js';

/** A member that an act lacks, or has although its kind does not take it. */
export interface MemberFault<Member> {
  readonly member: Member;
  readonly fault: 'missing' | 'foreign';
}

/** What a kind of act needs and takes. A list within `needs`: one of these. */
interface MembersOfKind<Member> {
  readonly needs: readonly (Member | readonly Member[])[];
  readonly takes: readonly Member[];
}

/** All that a kind of act on a pledge must or may say. */
export function membersOf(kind: PledgeActionKind): readonly ActMember[] {
  const { needs, takes } = PLEDGE_KINDS[kind];
  return [...needs.flat(), ...takes];
}

/** What is wrong with the members that an act says (those that are neither absent nor null). */
export function memberFaults<Member extends string>(
  { needs, takes }: MembersOfKind<Member>,
  says: readonly Member[],
): readonly MemberFault<Member>[] {
  const groups = needs.map((need) => (typeof need === 'string' ? [need] : need));
  const known = new Set<Member>([...groups.flat(), ...takes]);
  const foreign = says.filter((member) => !known.has(member)).map((member) => ({ member, fault: 'foreign' as const }));
  const missing = groups.flatMap(([first, ...others]) => {
    const said = first === undefined || [first, ...others].some((member) => says.includes(member));
    return said ? [] : [{ member: first, fault: 'missing' as const }];
  });
  return [...missing, ...foreign];
}
