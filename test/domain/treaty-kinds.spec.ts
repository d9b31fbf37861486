/**
 * Goal: the table of kinds of treaty actions does not contradict itself, and whatever is read by kind reads every kind.
 */
import { describe, expect, it } from '@jest/globals';
import { headingTerms } from '../../src/domain/status-table/heading.js';
import { roleOf } from '../../src/domain/status-table/role.js';
import {
  ACTION_KINDS,
  CONSENT_KINDS,
  LEAVING_KINDS,
  TREATY_KINDS,
  TREATY_LEVEL_KINDS,
  type ActionKind,
} from '../../src/domain/treaty/model/kinds/kinds.js';
import { READERS } from '../../src/domain/treaty/reading/timeline/readers.js';

const kindsWhere = (holds: (row: (typeof TREATY_KINDS)[ActionKind]) => boolean) =>
  ACTION_KINDS.filter((kind) => holds(TREATY_KINDS[kind]));

describe('given the table of kinds', () => {
  it('when something is done in it, then a kind does it', () => {
    const done = new Set(ACTION_KINDS.map((kind) => TREATY_KINDS[kind].effect));
    expect(Object.keys(READERS).filter((effect) => !done.has(effect as keyof typeof READERS))).toEqual([]);
  });

  it('when a kind needs something of signature, then one signs or is bound by it', () => {
    const needy = kindsWhere(({ needs }) => needs !== null);
    expect(needy.filter((kind) => !['signs', 'binds'].includes(TREATY_KINDS[kind].effect))).toEqual([]);
  });

  it('when an act may be of the treaty itself, then it changes no timeline of a participant', () => {
    expect(TREATY_LEVEL_KINDS.filter((kind) => READERS[TREATY_KINDS[kind].effect] !== null)).toEqual([]);
    expect(TREATY_LEVEL_KINDS.length).toBeGreaterThan(0);
  });

  it('when a kind can be supposed, then one comes in or leaves by it, and all such kinds can', () => {
    const joinOrLeave = [...CONSENT_KINDS, ...LEAVING_KINDS] as readonly ActionKind[];
    expect(kindsWhere(({ supposed }) => supposed !== null)).toEqual(
      ACTION_KINDS.filter((kind) => joinOrLeave.includes(kind)),
    );
  });

  it('when tables show a kind, then a heading of its name in words means it, and no other kind has such a heading', () => {
    const named = ACTION_KINDS.filter((kind) => headingTerms(kind.replaceAll('-', ' '))[0]?.kind === kind);
    expect(named).toEqual(ACTION_KINDS.filter((kind) => roleOf(kind) !== null));
  });
});
