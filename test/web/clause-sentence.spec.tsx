/**
 * Goal: the page says every clause in six languages, and in English as the API does. Given the catalogue of real
 * clauses, the shipped treaties and clauses of any shape, when they are told, then nothing of them is left out.
 */
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { VNode } from 'preact';
import { parseTreatyClauses } from '../../src/domain/entry-into-force/parsing/treaty-clauses.js';
import { clausesInWords } from '../../src/domain/entry-into-force/words/clauses.js';
import type { Treaty } from '../../src/domain/treaty/model/treaty.js';
import type { Language } from '../../src/page/language.js';
import { entryTold, provisionTold } from '../../web/parts/clause/entry.js';
import { Telling, textOf, type Step } from '../../web/parts/clause/telling.js';
import * as arbitrary from '../domain/clauses/arbitrary-clauses.js';
import { linesOfCatalogue } from '../events/catalogue.js';
import { EVENTS } from '../events/lines.js';
import { runs } from '../support/runs.js';

const LANGUAGES: readonly Language[] = ['en', 'ar', 'zh', 'fr', 'ru', 'es'];
const NONE = {
  title: 'A treaty',
  adopted: '2000-01-01',
  opened: null,
  closed: null,
  references: {},
  parent: null,
  depositary: null,
  openTo: 'states-and-organisations' as const,
  classes: {},
  entryIntoForce: null,
  laterParties: null,
  withdrawal: null,
};

const catalogue = linesOfCatalogue().flatMap(({ id, ref, clauses }) =>
  clauses === undefined ? [] : [[ref, { ...NONE, id, ...clauses } satisfies Treaty] as const],
);

/** The treaties of the histories that ship. */
function shipped(): readonly (readonly [string, Treaty])[] {
  const folder = `${EVENTS}histories/`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ndjson'));
  const lines = files.flatMap((name) => readFileSync(`${folder}${name}`, 'utf8').trimEnd().split('\n'));
  const treaties = lines.map((line) => JSON.parse(line) as Treaty & { record: string });
  return treaties.flatMap((each) => {
    if (each.record !== 'treaty') return [];
    const { classes, weights, entryIntoForce, provisions } = each;
    const parsed = parseTreatyClauses({ classes, weights, entryIntoForce, provisions }, each.id);
    return 'clause' in parsed ? [[each.id, { ...NONE, ...parsed.clause, id: each.id }] as const] : [];
  });
}

/** The clause as the page says it, and the steps to which its words lead. */
function told(treaty: Treaty, language: Language, provision?: string): { text: string; steps: readonly Step[] } {
  const steps: Step[] = [];
  const telling = new Telling({
    language,
    treaty: treaty,
    nameOf: (code) => code,
    titleOf: (id) => id,
    mark: (step, words) => {
      steps.push(step);
      return words;
    },
  });
  const clause = provision === undefined ? undefined : treaty.provisions?.[provision];
  const phrases: readonly VNode[] =
    clause === undefined ? entryTold(telling, treaty) : [provisionTold(telling, clause, provision ?? '')];
  return { text: phrases.map((phrase) => shown(phrase)).join(' '), steps };
}

/** The text of a phrase. What is English alone is its own text. */
function shown(phrase: VNode): string {
  return textOf(phrase).replaceAll('\u00a0', ' ');
}

function inTheApi(treaty: Treaty): string {
  const { entryIntoForce, organisations } = clausesInWords(treaty);
  const [counted = ''] = organisations.split('. ');
  return treaty.entryIntoForce === null ? entryIntoForce : `${entryIntoForce} ${counted.replace(/\.?$/, '.')}`;
}

const HOLE = /undefined|\[object|[{}]|\bNaN\b| {2}/;

describe('A clause on entry into force', () => {
  it.each([...catalogue, ...shipped()])('of %s is said in English as the API says it', (_name, treaty) => {
    expect(told(treaty, 'en').text).toBe(inTheApi(treaty));
    for (const [name, sentence] of Object.entries(clausesInWords(treaty).provisions ?? {}))
      expect(told(treaty, 'en', name).text).toBe(sentence);
  });

  it.each(LANGUAGES)('is said without a hole in %s, whatever treaty of the catalogue it is of', (language) => {
    for (const [, treaty] of [...catalogue, ...shipped()]) {
      const { text, steps } = told(treaty, language);
      expect(text).not.toMatch(HOLE);
      if (treaty.entryIntoForce !== null) expect(steps).toContain(1);
      for (const name of Object.keys(treaty.provisions ?? {}))
        expect(told(treaty, language, name).text).not.toMatch(HOLE);
    }
  });

  it('is said without a hole in every language, whatever its shape', () => {
    fc.assert(
      fc.property(arbitrary.treaty, fc.constantFrom(...LANGUAGES), (treaty, language) => {
        expect(told(treaty, language).text).not.toMatch(HOLE);
      }),
      runs(600),
    );
  });

  it('is said in English as the API says it, whatever its shape but for rare fractions and fixed dates within other delays', () => {
    fc.assert(
      fc.property(arbitrary.treaty, (treaty) => {
        const clause = JSON.stringify(treaty.entryIntoForce);
        fc.pre(!/"denominator":(?![123]\b)|"steps"|"fixed".*"fixed"|"after":\{"fixed"/.test(clause));
        expect(told(treaty, 'en').text).toBe(inTheApi(treaty));
      }),
      runs(300),
    );
  });
});
