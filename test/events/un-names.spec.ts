/**
 * Goal: the register calls States and territories as the United Nations does in six languages; where it does not, the
 * list below and docs/names.md say so.
 */
import { expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describeWith } from '../house/needs.js';

const SHARED = new URL('../../../shared/data/names/un-names.csv', import.meta.url);
const REGISTER = new URL('../../events/histories/participants/', import.meta.url);
const LANGUAGES = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
const ARTICLE = /\s*\((l'|le|la|les|el|los|las|the)\)\s*$/i;

/** Where the list has an oblique case, a shorter form or an older usage, and the register keeps its own. */
const OTHERWISE = ['ALA ru', 'ATA ru', 'CCK ru', 'CYM ru', 'FLK en', 'CIV en', 'TWN en'];
/** Names that the list has and the register has not. */
const GAPS = ['BES zh', 'IOT ar', 'ATF ar', 'UMI ar', 'TWN fr', 'TWN es', 'TWN ru', 'TWN ar', 'TWN zh'];

interface Line {
  readonly code?: string;
  readonly record: string;
  readonly names: readonly { readonly names: Readonly<Record<string, string>> }[];
}

function registered(): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const lines = ['participants.ndjson', 'territories.ndjson'].flatMap((file) =>
    readFileSync(new URL(file, REGISTER), 'utf8').trim().split('\n'),
  );
  const found = lines.map((line) => JSON.parse(line) as Line).filter(({ record }) => record === 'participant');
  return new Map(found.map(({ code, names }) => [String(code), names.at(-1)?.names ?? {}]));
}

const plain = (text: string): string => text.replaceAll('’', "'").trim();

describeWith('the folder ../shared beside the project', 'given the names of the United Nations', () => {
  it('when the register is compared with them, then it differs and lacks nothing but what is named here', () => {
    const register = registered();
    const differs: string[] = [];
    const lacks: string[] = [];
    const rows = parse(readFileSync(SHARED), { columns: true }) as readonly Readonly<Record<string, string>>[];
    expect(rows.length).toBeGreaterThan(240);
    for (const row of rows) {
      const names = register.get(String(row['iso3']));
      expect([row['iso3'], names === undefined]).toEqual([row['iso3'], false]);
      for (const language of LANGUAGES) {
        const short = plain(plain(row[`short_${language}`] ?? '').replace(ARTICLE, ''))
          .replace(/\*+$/, '')
          .trim();
        const wanted = [short, plain(row[`m49_name_${language}`] ?? '')].filter((name) => name !== '');
        const name = names?.[language];
        if (wanted.length === 0) continue;
        if (name === undefined) lacks.push(`${String(row['iso3'])} ${language}`);
        else if (!wanted.includes(plain(name))) differs.push(`${String(row['iso3'])} ${language}`);
      }
    }
    expect(differs.sort()).toEqual([...OTHERWISE].sort());
    expect(lacks.sort()).toEqual([...GAPS].sort());
  });
});
