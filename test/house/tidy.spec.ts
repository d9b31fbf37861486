/**
 * Goal: what a reviewer would otherwise have to remember. Sizes, names, leftovers, and that the documents tell of the
 * code that is there.
 */
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { files, quantile, text } from './files.js';

const sources = files('src', /\.ts$/);
const drawn = files('web', /\.tsx?$/);
const ours = files().filter((path) => path !== 'package-lock.json' && !path.startsWith('events/histories/'));
const documents = files('', /\.md$/);
/** Every file and every folder of the project. */
const existing = new Set(
  files('', /./).flatMap((path) => path.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))),
);

/** `path:line: text` of every line that matches, in files that are not this one. */
function linesWith(pattern: RegExp, paths: readonly string[]): string[] {
  return paths
    .filter((path) => path !== 'test/house/tidy.spec.ts')
    .flatMap((path) =>
      text(path)
        .split('\n')
        .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
    );
}

/** The names that a file declares and exports. */
function exportedNames(path: string): readonly string[] {
  const file = ts.createSourceFile(path, text(path), ts.ScriptTarget.ES2022, true);
  return file.statements.flatMap((statement) => {
    const exported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    if (!exported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText(file));
    const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
    return name === undefined ? [] : [name.text];
  });
}

describe('sizes', () => {
  const linesOf = (path: string) => text(path).trimEnd().split('\n').length;

  // Lines have 120 columns. When they had 140, the same files had 45 lines in the median.
  it('keep a source file at 50 lines in the median and 200 at the 95th percentile', () => {
    const sizes = sources.map(linesOf);
    expect(quantile(sizes, 0.5)).toBeLessThanOrEqual(50);
    expect(quantile(sizes, 0.95)).toBeLessThanOrEqual(200);
  });

  it('keep a function at 10 lines in the median, 45 at the 95th percentile and 70 at most', () => {
    const lengths: { name: string; lines: number }[] = [];
    for (const path of sources) {
      const file = ts.createSourceFile(path, text(path), ts.ScriptTarget.ES2022, true);
      const visit = (node: ts.Node): void => {
        if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined && ts.isBlock(node.body)) {
          const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
          lengths.push({
            name: `${path}:${line(node.getStart()) + 1}`,
            lines: line(node.getEnd()) - line(node.getStart()) + 1,
          });
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
    const lines = lengths.map((length) => length.lines);
    expect(lengths.filter((length) => length.lines > 70)).toStrictEqual([]);
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(10);
    expect(quantile(lines, 0.95)).toBeLessThanOrEqual(45);
  });
});

describe('names and leftovers', () => {
  it('name no file or folder for being of use to others', () => {
    const vague = /(^|[/.-])(utils?|helpers?|commons?|misc|shared|base)([/.-]|$)/i;
    expect(
      [...sources, ...drawn, ...files('test'), ...files('scripts'), ...files('bench')].filter((path) =>
        vague.test(path),
      ),
    ).toStrictEqual([]);
  });

  it('name every file of src by a noun of the field, not by a participle or by its form', () => {
    const vague = [
      'as-recorded asked bodies causes changed compared conflicting count counted days decided facts filled finding given',
      'grouped ids irregular items judged known money needed negated parts planned printed readings recorded-before',
      'records scratch seen selecting stepped surroundings table-of tally told unvalued words',
    ].flatMap((words) => words.split(' '));
    const base = (path: string) => path.slice(path.lastIndexOf('/') + 1, -'.ts'.length);
    expect(sources.filter((path) => vague.includes(base(path)))).toStrictEqual([]);
    expect(files('test', /\.ts$/).filter((path) => base(path) === 'given')).toStrictEqual([]);
  });

  it.each([
    ['src', sources, 1000],
    ['web', drawn, 50],
  ])('declare no exported name in two files of %s: one name, one meaning', (_folder, paths, least) => {
    const declared = new Map<string, Set<string>>();
    for (const path of paths)
      for (const name of exportedNames(path)) declared.set(name, (declared.get(name) ?? new Set<string>()).add(path));
    expect(declared.size).toBeGreaterThan(least);
    expect(
      [...declared]
        .filter(([, places]) => places.size > 1)
        .map(([name, places]) => `${name}: ${[...places].join(', ')}`),
    ).toStrictEqual([]);
  });

  it('cut the names of streams, and take envelopes for events, in one place each', () => {
    const outside = (place: string) => sources.filter((path) => path !== place);
    expect(linesWith(/indexOf\('\/'\)/, outside('src/ledger/stream-name.ts'))).toStrictEqual([]);
    expect(linesWith(/as unknown as RecordedEvent/, outside('src/knowledge/folds/folder.ts'))).toStrictEqual([]);
  });

  it('let no property count its cases by itself, so that longer runs are longer for all', () => {
    expect(linesWith(/^\s*\{ numRuns/, files('test', /\.ts$/))).toStrictEqual([]);
  });

  it('leave no note to do something later', () => {
    expect(linesWith(/\b(TODO|FIXME|HACK)\b/, ours)).toStrictEqual([]);
  });

  it('leave no test out and none alone', () => {
    const specs = files('test', /\.ts$/).filter((path) => path !== 'test/house/needs.ts');
    expect(
      linesWith(/\b(describe|it|test)(\.each)?\.(skip|only|todo|failing)\b|\b(xit|fit|xdescribe|fdescribe)\(/, specs),
    ).toStrictEqual([]);
  });

  it('name no machine and no package registry', () => {
    const paths = /(^|[^\w.~-])\/(work|root|home|Users)\/[\w.]/;
    const hosts = /registry\.npmjs|\b(npm|registry|artifactory|nexus)\.[a-z0-9-]+\.[a-z]{2,}\b|127\.0\.0\.1:4873/i;
    expect(linesWith(paths, ours)).toStrictEqual([]);
    expect(linesWith(hosts, ours)).toStrictEqual([]);
    const resolved = [...text('package-lock.json').matchAll(/"resolved": "([a-z]+:\/\/[^/"]+)/g)].map(
      (match) => match[1],
    );
    expect(resolved.filter((host) => host !== 'https://registry.npmjs.org')).toStrictEqual([]);
  });

  it('cite no paper outside of the project, save where a test or a benchmark reads its data', () => {
    const papers = /\b(CONTRACT|DESIGN)\b|\b(funds-model|depositary-practice)\b|\bdomain\/clauses\.md\b/;
    const reads = /\/\.\.\/shared\/|the folder \.\.\/shared|new URL\(/;
    const citing = ours.filter((path) => path !== 'test/house/language.spec.ts');
    expect(linesWith(papers, citing).filter((line) => !reads.test(line))).toStrictEqual([]);
    const outside = ours.filter((path) => !/^(test|bench)\//.test(path));
    expect(linesWith(/\.\.\/shared\b/, outside)).toStrictEqual([]);
  });

  it('begin no interface with I and extend no base class of our own', () => {
    expect(linesWith(/\binterface I[A-Z][a-z]|\babstract class\b/, sources)).toStrictEqual([]);
  });
});

describe('the lock', () => {
  it('holds the packages of every platform, so that `npm ci` works on each', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as {
      packages: Record<string, { optionalDependencies?: object }>;
    };
    const held = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)),
    );
    const dropped = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !held.has(name))
        .map((name) => `${path} wants ${name}`),
    );
    expect(dropped).toStrictEqual([]);
  });
});

describe('documents', () => {
  const anchor = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
  const anchorsOf = (path: string) => [...text(path).matchAll(/^#+ (.+)$/gm)].map((match) => anchor(match[1] ?? ''));

  it('have no dead link to a file or a heading', () => {
    const dead = documents.flatMap((path) =>
      [...text(path).matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [file = '', heading] = target.split('#');
          const linked = file === '' ? path : new URL(file, `file:///${path}`).pathname.slice(1);
          const there = linked === '' || existing.has(linked.replace(/\/$/, ''));
          return !there || (heading !== undefined && !anchorsOf(linked).includes(heading));
        })
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toStrictEqual([]);
  });

  it('name only files and folders that are there', () => {
    const missing = documents.flatMap((path) =>
      [...text(path).matchAll(/`((?:src|test|events|bench|docs|scripts|bin|\.ci)\/[\w./-]*)`/g)]
        .map((match) => (match[1] ?? '').replace(/\/$/, ''))
        .filter((named) => !existing.has(named))
        .map((named) => `${path}: ${named}`),
    );
    expect(missing).toStrictEqual([]);
  });

  it('list every setting in the README', () => {
    const settings = [...text('src/config.ts').matchAll(/\b(?:FOEDERA_[A-Z_]+|PORT|HOST|DATABASE_URL)\b/g)].map(
      (match) => match[0],
    );
    expect(settings.length).toBeGreaterThan(5);
    expect([...new Set(settings)].filter((name) => !text('README.md').includes(`\`${name}\``))).toStrictEqual([]);
  });

  it('give a reason for every dependency', () => {
    const manifest = JSON.parse(text('package.json')) as Record<
      'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides',
      object
    >;
    const named = ['dependencies', 'devDependencies', 'overrides'] as const;
    const reasons = text('docs/dependencies.md');
    expect(
      named.flatMap((kind) => Object.keys(manifest[kind])).filter((name) => !reasons.includes(`\`${name}\``)),
    ).toStrictEqual([]);
  });
});
