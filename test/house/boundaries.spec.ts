/**
 * Goal: every boundary bites. A rule that has never been seen to fail may be checking nothing, so a small tree is
 * planted with one violation per rule and must be refused for exactly those; and the domain's lint rules are shown
 * every impurity they are there for.
 */
import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(ROOT, 'node_modules', name);

/** Files of the planted tree. Those under `lawful` must not be complained about. */
const LAWFUL: Record<string, string> = {
  'src/main.ts': `import './app.module.js';`,
  'src/app.module.ts': `import './treaties/status/status.handler.js'; import './treaties/record-action/record.handler.js'; import './participants/register/register.handler.js'; import './domain/day.js'; import './page/treaty/treaty.page.js';`,
  'src/domain/day.ts': `import { Temporal } from 'temporal-polyfill'; import { law } from './law.js'; export const day = [Temporal, law];`,
  'src/domain/law.ts': `export const law = 1;`,
  'src/domain/calendar/plain-date.ts': `export const date = 1;`,
  'src/ledger/append.ts': `import pg from 'pg'; export const append = pg;`,
  'src/platform/query.ts': `import { date } from '../domain/calendar/plain-date.js'; import { append } from '../ledger/append.js'; export const query = [date, append];`,
  'src/treaties/status/status.handler.ts': `import { law } from '../../domain/law.js'; import { query } from '../../platform/query.js'; export const status = [law, query];`,
  'src/treaties/record-action/record.handler.ts': `export const record = 1;`,
  'src/participants/register/register.handler.ts': `export const register = 1;`,
  'src/domain/treaty/model/act.ts': `export const act = 1;`,
  'src/domain/entry-into-force/count.ts': `import { act } from '../treaty/model/act.js'; export const count = act;`,
  'src/domain/treaty/reading/timeline.ts': `import { count } from '../../entry-into-force/count.js'; export const timeline = count;`,
  'src/treaties/status/status.answer.ts': `export interface Status { readonly total: number }`,
  'src/page/treaty/treaty.page.ts': `import { status } from '../../treaties/status/status.handler.js'; import type { Treaty } from './treaty.model.js'; export const page = (treaty: Treaty) => [status, treaty];`,
  'src/page/treaty/treaty.model.ts': `import type { Status } from '../../treaties/status/status.answer.js'; export interface Treaty { readonly status: Status }`,
  'web/server.tsx': `import { h } from 'preact'; import { TreatyView } from './views/treaty/treaty.js'; export const drawn = [h, TreatyView];`,
  'web/views/treaty/treaty.tsx': `import type { Treaty } from '../../../src/page/treaty/treaty.model.js'; import { map } from '../../charts/map.js'; export const TreatyView = (treaty: Treaty) => [map, treaty];`,
  'web/charts/map.tsx': `export const map = 1;`,
  'web/client.ts': `import './islands/slider.js';`,
  'web/islands/slider.ts': `import { map } from '../charts/map.js'; export const slider = map;`,
  'src/funds/figures/breakdown.ts': `export const breakdown = 1;`,
  'src/funds/figures/totals/totals.handler.ts': `import { breakdown } from '../breakdown.js'; export const total = breakdown;`,
};

/** [rule, file, its text]: each file breaks exactly the rule it stands beside. */
const VIOLATIONS: [string, string, string][] = [
  ['domain-is-pure', 'src/domain/planted-database.ts', `import pg from 'pg'; export const planted = pg;`],
  [
    'domain-is-pure',
    'src/domain/planted-files.ts',
    `import { readFileSync } from 'node:fs'; export const planted = readFileSync;`,
  ],
  [
    'domain-is-pure',
    'src/domain/planted-nest.ts',
    `import { Injectable } from '@nestjs/common'; export const planted = Injectable;`,
  ],
  ['domain-is-pure', 'src/domain/planted-type.ts', `import type { Pool } from 'pg'; export type Planted = Pool;`],
  [
    'domain-is-pure',
    'src/domain/planted-upward.ts',
    `import { append } from '../ledger/append.js'; export const planted = append;`,
  ],
  [
    'treaty-model-stands-alone',
    'src/domain/treaty/model/planted.ts',
    `import { count } from '../../entry-into-force/count.js'; export const planted = count;`,
  ],
  [
    'entry-into-force-knows-the-model-only',
    'src/domain/entry-into-force/planted.ts',
    `import { timeline } from '../treaty/reading/timeline.js'; export const planted = timeline;`,
  ],
  [
    'ledger-knows-no-treaty',
    'src/ledger/planted.ts',
    `import { law } from '../domain/law.js'; export const planted = law;`,
  ],
  [
    'platform-knows-no-treaty',
    'src/platform/planted.ts',
    `import { law } from '../domain/law.js'; export const planted = law;`,
  ],
  [
    'use-cases-do-not-import-each-other',
    'src/treaties/record-action/planted.ts',
    `import { status } from '../status/status.handler.js'; export const planted = status;`,
  ],
  [
    'use-cases-do-not-import-each-other',
    'src/funds/fund/list-funds/planted.ts',
    `import { total } from '../../figures/totals/totals.handler.js'; export const planted = total;`,
  ],
  [
    'areas-do-not-import-each-other',
    'src/treaties/planted.ts',
    `import { register } from '../participants/register/register.handler.js'; export const planted = register;`,
  ],
  [
    'lower-layers-know-no-use-case',
    'src/knowledge/planted.ts',
    `import { status } from '../treaties/status/status.handler.js'; export const planted = status;`,
  ],
  [
    'page-asks-only',
    'src/page/planted-decision.ts',
    `import { law } from '../treaties/law-of-treaties.js'; export const planted = law;`,
  ],
  [
    'nobody-knows-the-page',
    'src/treaties/status/planted-page.ts',
    `import { page } from '../../page/treaty/treaty.page.js'; export const planted = page;`,
  ],
  [
    'web-is-pure',
    'web/views/planted.tsx',
    `import type { law } from '../../src/domain/law.js'; export type Planted = typeof law;`,
  ],
  [
    'web-takes-types-only',
    'web/views/planted-value.tsx',
    `import { page } from '../../src/page/treaty/treaty.page.js'; export const planted = page;`,
  ],
  [
    'islands-alone-reach-the-browser',
    'web/islands/planted.ts',
    `import { TreatyView } from '../views/treaty/treaty.js'; export const planted = TreatyView;`,
  ],
  ['no-circular', 'src/postings/planted-a.ts', `import { b } from './planted-b.js'; export const a = () => b;`],
  ['no-orphans', 'src/recording/planted.ts', `export const planted = 1;`],
  [
    'no-barrels',
    'src/recording/planted-importer.ts',
    `import { date } from './barrel/index.js'; export const planted = date;`,
  ],
  [
    'sources-use-no-dev-dependency',
    'src/recording/planted-dev.ts',
    `import fc from 'fast-check'; export const planted = fc;`,
  ],
  [
    'sources-do-not-import-tests',
    'src/recording/planted-test.ts',
    `import { support } from '../../test/support.js'; export const planted = support;`,
  ],
  [
    'every-package-is-declared',
    'src/recording/planted-unknown.ts',
    `import acorn from 'acorn'; export const planted = acorn;`,
  ],
];

const COMPANIONS: Record<string, string> = {
  'src/postings/planted-b.ts': `import { a } from './planted-a.js'; export const b = () => a;`,
  'src/recording/barrel/index.ts': `export { date } from '../../domain/calendar/plain-date.js';`,
  'src/treaties/law-of-treaties.ts': `import { law } from '../domain/law.js'; export { law };`,
  'test/support.ts': `export const support = 1;`,
};

interface Cruised {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

function cruise(files: Record<string, string>): string[] {
  const tree = mkdtempSync(join(tmpdir(), 'foedera-boundaries-'));
  try {
    for (const file of ['package.json', 'tsconfig.json', 'tsconfig.check.json', '.dependency-cruiser.cjs'])
      cpSync(join(ROOT, file), join(tree, file));
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${text}\n`);
    }
    const command = [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      'web',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
    ];
    const { stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (!stdout.startsWith('{')) throw new Error(stderr);
    return (JSON.parse(stdout) as Cruised).summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}

describe('boundaries between the folders', () => {
  it('let a lawful tree pass', () => {
    expect(cruise(LAWFUL)).toStrictEqual([]);
  });

  it('refuse every planted violation, and nothing else', () => {
    const planted = Object.fromEntries(VIOLATIONS.map(([, file, text]) => [file, text]));
    const found = cruise({ ...LAWFUL, ...planted, ...COMPANIONS });
    expect([...new Set(found)].sort()).toStrictEqual(VIOLATIONS.map(([rule, file]) => `${rule}: ${file}`).sort());
  });

  it('have a planted violation each', () => {
    const { forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
      forbidden: { name: string; comment: string; severity: string }[];
    };
    expect(forbidden.map((rule) => rule.name).sort()).toStrictEqual(
      [...new Set(VIOLATIONS.map(([rule]) => rule))].sort(),
    );
    expect(forbidden.filter((rule) => rule.severity !== 'error' || rule.comment.length < 40)).toStrictEqual([]);
  });
});

describe('lint of the domain', () => {
  /** One impurity a line, with the rule that must name it. */
  const IMPURE: [string, string][] = [
    [`import pg from 'pg';`, 'no-restricted-imports'],
    [`import { readFileSync } from 'node:fs';`, 'no-restricted-imports'],
    [`import { Injectable } from '@nestjs/common';`, 'no-restricted-imports'],
    [`export const now = () => Date.now();`, 'no-restricted-properties'],
    [`export const today = () => new Date();`, 'no-restricted-syntax'],
    [`export const dated = () => new Date('2005-02-03');`, 'no-restricted-syntax'],
    [`export const chance = () => Math.random();`, 'no-restricted-properties'],
    [`export const secret = () => process.env['SECRET'];`, 'no-restricted-globals'],
    [`export const hidden = () => globalThis;`, 'no-restricted-globals'],
    [`export const asked = () => fetch('https://example.org');`, 'no-restricted-globals'],
    [`export const said = () => console.log('said');`, 'no-restricted-globals'],
    [`@Injectable() export class Decorated { readonly read = [pg, readFileSync]; }`, 'no-restricted-syntax'],
    [`export const late = () => import('./refusal.js');`, 'no-restricted-syntax'],
    [`export * from './refusal.js';`, 'no-restricted-syntax'],
    [
      `export async function left() { later(); } declare function later(): Promise<void>;`,
      '@typescript-eslint/no-floating-promises',
    ],
    [`export function long() {${'\n  left;'.repeat(70)}\n}`, 'max-lines-per-function'],
  ];

  it('names each impurity on its own line', () => {
    const input = IMPURE.map(([line]) => line).join('\n');
    // The name of a file that exists: lint with types knows only the files of the project.
    const command = [
      bin('eslint/bin/eslint.js'),
      '--stdin',
      '--stdin-filename',
      'src/domain/event.ts',
      '--format',
      'json',
    ];
    // Otherwise typescript-eslint takes the file from the disk, not the text it is given.
    const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
    const { stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: ROOT,
      input,
      env,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (!stdout.startsWith('[')) throw new Error(stderr);
    const messages = (JSON.parse(stdout) as { messages: { line: number; ruleId: string | null }[] }[]).flatMap(
      (file) => file.messages,
    );
    const missed = IMPURE.filter(
      ([, rule], index) => !messages.some((message) => message.line === index + 1 && message.ruleId === rule),
    );
    expect(missed).toStrictEqual([]);
  });
});
