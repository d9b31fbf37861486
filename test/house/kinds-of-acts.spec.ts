/** Goal: whatever names kinds of acts names those of its table: the documents, and the documentation of the bodies. */
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { COLUMN_ACTS } from '../../src/domain/contributions/columns.js';
import type { ActMember } from '../../src/domain/fund/pledge/act-members.js';
import {
  PLEDGE_ACTION_KINDS,
  PLEDGE_KINDS,
  takenBackBy,
  type PledgeActionKind,
} from '../../src/domain/fund/pledge/kinds/kinds.js';
import { membersOf } from '../../src/domain/fund/pledge/pledge-action-members.js';
import { ACTION_KINDS, TREATY_LEVEL_KINDS, type ActionKind } from '../../src/domain/treaty/model/kinds/kinds.js';
import { text } from './files.js';

/** The kinds that a text names in code, each once, in the order of the table. */
function kindsIn(markdown: string): readonly PledgeActionKind[] {
  const named = new Set([...markdown.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name));
  return PLEDGE_ACTION_KINDS.filter((kind) => named.has(kind));
}

/** The lines of a document from one that starts so up to the next that is empty, or begins another item or block. */
function linesFrom(path: string, start: string): string {
  const lines = text(path).split('\n');
  const first = lines.findIndex((line) => line.startsWith(start));
  if (first < 0) throw new Error(`${path} has no line that starts with ${start}`);
  const next = lines.findIndex((line, index) => index > first && /^$|^\* |^```/.test(line));
  return lines.slice(first, next < 0 ? undefined : next).join('\n');
}

describe('the documents', () => {
  it('say of every kind what it changes (docs/funds.md)', () => {
    expect(kindsIn(linesFrom('docs/funds.md', '| kinds | what they change'))).toEqual(PLEDGE_ACTION_KINDS);
  });

  it('list every kind, in the order of the table (events/catalogue.md)', () => {
    const listed = linesFrom('events/catalogue.md', 'amount-stated, ');
    expect(listed.split(/,\s+/)).toEqual(PLEDGE_ACTION_KINDS);
  });

  it('name the transactions of every kind that has any, and of no other (docs/exports.md)', () => {
    const titled = PLEDGE_ACTION_KINDS.filter((kind) =>
      Object.values(PLEDGE_KINDS[kind].iati).some((title) => title !== null),
    );
    expect(kindsIn(linesFrom('docs/exports.md', '| event | transactions'))).toEqual(titled);
  });

  it('name every kind that a column can stand for, and what a cell below zero is (docs/contributions.md)', () => {
    expect(
      kindsIn(
        linesFrom('docs/contributions.md', '| member |')
          .split('\n')
          .find((line) => /^\| `acts`/.test(line))!,
      ),
    ).toEqual(COLUMN_ACTS);
    const backs = new Set(COLUMN_ACTS.map(takenBackBy));
    const named = kindsIn(linesFrom('docs/contributions.md', '* **An amount below zero**'));
    expect(named).toEqual(
      PLEDGE_ACTION_KINDS.filter((kind) => backs.has(kind) && !COLUMN_ACTS.some((act) => act === kind)),
    );
  });
});

describe('the documentation of an act', () => {
  const BODY = 'src/funds/pledge/record-pledge-action/record-pledge-action.dto.ts';

  /** What stands before the colon of a member's documentation, where that is a list of kinds. */
  function kindsBefore(documentation: string): readonly PledgeActionKind[] | null {
    const [, list, back] = /^([a-z-]+(?:, [a-z-]+)*)(, and what takes them back)?: /.exec(documentation) ?? [];
    if (list === undefined) return null;
    const named = list.split(', ') as PledgeActionKind[];
    const takingBack = back === undefined ? [] : named.map(takenBackBy);
    return PLEDGE_ACTION_KINDS.filter((kind) => named.includes(kind) || takingBack.includes(kind));
  }

  const source = ts.createSourceFile(BODY, text(BODY), ts.ScriptTarget.Latest, true);
  const described = source.statements
    .filter(ts.isClassDeclaration)
    .filter(({ name }) => name?.text === 'RecordPledgeActionDto')
    .flatMap(({ members }) => [...members])
    .map((member) => ({
      member: member.name?.getText() as ActMember,
      kinds: kindsBefore(
        ts
          .getJSDocCommentsAndTags(member)
          .map(({ comment }) => String(comment))
          .join(' '),
      ),
    }))
    .filter(({ kinds }) => kinds !== null);

  it('begins with the kinds that take a member, where it is of few; they are those of the table', () => {
    const taking = described.map(({ member }) => ({
      member,
      kinds: PLEDGE_ACTION_KINDS.filter((kind) => membersOf(kind).includes(member)),
    }));
    expect(described).toEqual(taking);
  });

  it('does so of every member that less than four kinds take', () => {
    const rare = [...new Set(PLEDGE_ACTION_KINDS.flatMap(membersOf))].filter(
      (member) => PLEDGE_ACTION_KINDS.filter((kind) => membersOf(kind).includes(member)).length < 4,
    );
    expect(rare.filter((member) => !described.some((each) => each.member === member))).toEqual([]);
    expect(rare.length).toBeGreaterThan(5);
  });
});

describe('kinds of treaty actions', () => {
  const named = (words: string): readonly ActionKind[] => {
    const found = new Set(words.match(/[a-z]+(?:-[a-z]+)*/g));
    return ACTION_KINDS.filter((kind) => found.has(kind));
  };

  it('are all listed in the contract, in the order of the table (docs/contract.md)', () => {
    const listed = linesFrom('docs/contract.md', '* Kinds that join');
    expect([...listed.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind)).toEqual(ACTION_KINDS);
  });

  it('may stand without a participant where the documentation of the body says so, and nowhere else', () => {
    const body = text('src/treaties/record-action/record-action.dto.ts');
    const [, listed = ''] = /Absent only for acts of the treaty itself \(([^)]*)\)/.exec(body) ?? [];
    expect(named(listed)).toEqual(TREATY_LEVEL_KINDS);
  });
});
