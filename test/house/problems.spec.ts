/**
 * Goal: no code of a problem is without its page, its word of advice and its test. The codes come from the types of the
 * program.
 */
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { FILE_PROBLEMS } from '../../src/interchange/file-problems.js';
import { PLATFORM_PROBLEMS, type ProblemKind } from '../../src/platform/http/problems/catalogue.js';
import type { ProblemCode } from '../../src/platform/http/problems/problem-code.js';
import { REFUSALS } from '../../src/recording/refusals/refusals.js';
import { STATEMENT_PROBLEMS } from '../../src/statements/known-statements.js';
import { files, text } from './files.js';

/** Every code there is. The type checker says so where an area's codes are left out. */
const KINDS: Readonly<Record<ProblemCode, ProblemKind>> = {
  ...PLATFORM_PROBLEMS,
  ...REFUSALS,
  ...STATEMENT_PROBLEMS,
  ...FILE_PROBLEMS,
};
const CODES = Object.keys(KINDS) as readonly ProblemCode[];

/** The tables of docs/problems.md that are of codes: each row with its cells by their headings. */
function entries(): readonly Readonly<Record<string, string>>[] {
  return text('docs/problems.md')
    .split(/\n\n+/)
    .filter((block) => block.startsWith('| code |'))
    .flatMap((block) => {
      const [headings = [], , ...rows] = block
        .split('\n')
        .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
      return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? ''])));
    });
}

/**
 * Codes that a test expects: a text within what a matcher is given, within a table of cases, or within a constant that
 * a matcher is given. A note that sets one aside is none.
 */
function expected(path: string): readonly string[] {
  const file = ts.createSourceFile(path, text(path), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const named = new Set<string>();
  const visit = (node: ts.Node, within: boolean): void => {
    if (ts.isTypeNode(node) || (ts.isPropertyAssignment(node) && node.name.getText() === 'despite')) return;
    if (ts.isStringLiteral(node) && within) found.push(...node.text.split(' '));
    if (ts.isIdentifier(node) && within) named.add(node.text);
    if (!ts.isCallExpression(node)) return ts.forEachChild(node, (child) => visit(child, within));
    visit(node.expression, within);
    for (const argument of node.arguments) visit(argument, within || isExpectation(node));
  };
  visit(file, false);
  const constants = file.statements.filter(ts.isVariableStatement).flatMap((each) => each.declarationList.declarations);
  for (const constant of constants) if (named.has(constant.name.getText())) visit(constant, true);
  return found;
}

function isExpectation({ expression }: ts.CallExpression): boolean {
  const called = expression.getText().replaceAll(/\s/g, '');
  return called.startsWith('expect(') || called === 'expect' || /^(it|describe)\.each\b/.test(called);
}

describe('every code of a problem', () => {
  it('has an entry in docs/problems.md, and no entry is of a code that is not there', () => {
    const explained = entries().map(({ code = '' }) => code.replaceAll('`', ''));
    expect(explained.toSorted()).toEqual(CODES.toSorted());
  });

  it('has what it means and what to do in its entry, and the status that it is answered with', () => {
    const bare = entries().filter(
      (entry) => (entry['meaning'] ?? '').length < 10 || (entry['what to do'] ?? '') === '',
    );
    expect(bare).toEqual([]);
    const told = entries().flatMap(({ code = '', status }) =>
      status === undefined ? [] : [[code.slice(1, -1), status]],
    );
    expect(told).toEqual(told.map(([code]) => [code, String(KINDS[code as ProblemCode].status)]));
  });

  it('has a title of its own and a sentence of advice', () => {
    const titles = CODES.map((code) => KINDS[code].title);
    expect(titles.filter((title, index) => title === '' || titles.indexOf(title) !== index)).toEqual([]);
    expect(CODES.filter((code) => !/^[A-Z`].{10,}[.`]$/.test(KINDS[code].advice))).toEqual([]);
  });

  it('is expected by a test', () => {
    const tests = files('test', /\.ts$/).filter((path) => !path.startsWith('test/house/'));
    const tried = new Set(tests.flatMap(expected));
    expect(CODES.filter((code) => !tried.has(code))).toEqual([]);
  });
});
