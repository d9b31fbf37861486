/**
 * Goal: the register shipped can be recorded from top to bottom and says of well-known participants what history says
 * of them.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { existsAt, isMemberAt, nameAt, responsibleAt } from '../../src/domain/participants/on-a-date.js';
import { describeWith } from '../house/needs.js';
import { EVENTS, linesOf, type ParticipantLine } from './lines.js';

const lines = linesOf<ParticipantLine>('participants/participants.ndjson');
const participant = (code: string): ParticipantLine => {
  const found = lines.find((line) => line.code === code);
  if (!found) throw new Error(`${code} is not in the register`);
  return found;
};

describe('the register of participants', () => {
  it('has one line for each code, and the three kinds', () => {
    expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
    const states = lines.filter(({ kind }) => kind === 'state');
    expect(states.filter(({ code }) => code.length === 3)).toHaveLength(193 + 4);
    expect(states.filter(({ code }) => code.length === 4).map(({ code }) => code)).toEqual([
      'CSHH',
      'DDDE',
      'SUHH',
      'VDVN',
      'YDYD',
      'YUCS',
    ]);
    expect(lines.filter(({ kind }) => kind !== 'state').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['EU', 'UNDP']),
    );
  });

  it('names only participants of earlier lines', () => {
    const early = new Set<string>();
    for (const { code, memberships, successions } of lines) {
      const named = [
        ...memberships.map(({ organisation }) => organisation),
        ...successions.map(({ predecessor }) => predecessor),
      ];
      expect([code, named.filter((other) => !early.has(other))]).toEqual([code, []]);
      early.add(code);
    }
  });

  it('keeps names in order of time, beginning with one that has no first day, and periods the right way round', () => {
    for (const { code, names, memberships, existed } of lines) {
      const days = names.map(({ from }) => from ?? '');
      expect([code, days[0], [...new Set(days)].sort()]).toEqual([code, '', days]);
      expect(existed.from === null || existed.to === null || existed.from < existed.to).toBe(true);
      expect(memberships.filter(({ from, to }) => to !== null && to <= from)).toEqual([]);
    }
  });

  it('ends a predecessor on the day another takes its place, except where it lives on', () => {
    for (const { code, successions } of lines)
      for (const { predecessor, date, mode } of successions) {
        const end = participant(predecessor).existed.to;
        if (mode === 'continuation' || mode === 'merger') expect([code, end]).toEqual([code, date]);
        if (mode === 'succession') expect([code, end !== null && date <= end]).toEqual([code, true]);
      }
  });

  it('uses the letters that each language is written in', () => {
    const letters = {
      ru: /^[\p{Script=Cyrillic}\s'’,()—-]+$/u,
      ar: /^[\p{Script=Arabic}\s()-]+$/u,
      zh: /^[\p{Script=Han}（）()]+$/u,
    } as const;
    const wrong = lines.flatMap(({ code, names }) =>
      names.flatMap((dated) =>
        (['ru', 'ar', 'zh'] as const)
          .filter((language) => !letters[language].test(dated.names[language] ?? letters.ru.source))
          .map((language) => [code, language, dated.names[language]]),
      ),
    );
    expect(wrong.filter(([, , name]) => name !== undefined)).toEqual([]);
    expect(
      lines
        .flatMap(({ names }) => names)
        .filter(({ names }) =>
          Object.values<string>({ ...names }).some((name) => name !== name.normalize('NFC').trim()),
        ),
    ).toEqual([]);
  });

  it.each([
    ['SRB', '1999-01-01', 'Federal Republic of Yugoslavia'],
    ['SRB', '2003-02-03', 'Federal Republic of Yugoslavia'],
    ['SRB', '2005-07-25', 'Serbia and Montenegro'],
    ['SRB', '2007-01-01', 'Serbia'],
    ['COD', '1990-01-01', 'Zaire'],
    ['COD', '1997-05-17', 'Democratic Republic of the Congo'],
    ['EU', '2004-05-21', 'European Community'],
    ['EU', '2009-12-01', 'European Union'],
    ['TUR', '2022-05-31', 'Turkey'],
    ['TUR', '2022-06-01', 'Türkiye'],
    ['PSE', '2014-04-02', 'State of Palestine'],
    ['BLR', '1990-01-01', 'Byelorussian Soviet Socialist Republic'],
  ])('calls %s on %s "%s"', (code, date, name) => {
    expect(nameAt(participant(code), date)).toBe(name);
  });

  it.each([
    ['MNE', '2006-06-02', false],
    ['MNE', '2006-06-03', true],
    ['YUCS', '1992-04-26', true],
    ['YUCS', '1992-04-27', false],
    ['DDDE', '1990-10-03', false],
    ['CZE', '1992-12-31', false],
    ['CZE', '1993-01-01', true],
    ['SSD', '2011-07-08', false],
  ])('knows whether %s existed on %s: %s', (code, date, existed) => {
    expect(existsAt(participant(code), date)).toBe(existed);
  });

  it.each([
    ['1957-12-31', 0],
    ['1958-01-01', 6],
    ['1972-12-31', 6],
    ['1973-01-01', 9],
    ['1981-01-01', 10],
    ['1986-01-01', 12],
    ['1995-01-01', 15],
    ['2004-05-01', 25],
    ['2007-01-01', 27],
    ['2013-07-01', 28],
    ['2020-01-31', 28],
    ['2020-02-01', 27],
  ])('counts the members of the Union on %s: %i', (date, members) => {
    expect(lines.filter((line) => isMemberAt(line, 'EU', date))).toHaveLength(members);
  });
});

describe('the territories', () => {
  const territories = linesOf<ParticipantLine>('participants/territories.ndjson');
  const territory = (code: string): ParticipantLine => {
    const found = territories.find((line) => line.code === code);
    if (!found) throw new Error(`${code} is no territory of the register`);
    return found;
  };

  it('have codes of their own, in order, and States of the register that are responsible for them', () => {
    const codes = territories.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((code) => lines.some((line) => line.code === code))).toEqual([]);
    expect(codes.filter((code) => !/^([A-Z]{3}|[A-Z]{2}-[A-Z0-9]{1,3}|[A-Z]{4})$/.test(code))).toEqual([]);
    expect([...new Set(territories.map(({ kind }) => kind))]).toEqual(['territory']);
    for (const { code, responsible = [] } of territories)
      for (const { state, from, to } of responsible) {
        expect([code, participant(state).kind]).toEqual([code, 'state']);
        expect(from === null || to === null || from < to).toBe(true);
      }
  });

  it('have somebody responsible, but for those of which no State is', () => {
    expect(territories.filter((line) => line.responsible === undefined).map(({ code }) => code)).toEqual([
      'ATA',
      'TWN',
    ]);
  });

  it.each([
    ['HKG', '1997-06-30', 'GBR'],
    ['HKG', '1997-07-01', 'CHN'],
    ['MAC', '1999-12-19', 'PRT'],
    ['MAC', '1999-12-20', 'CHN'],
    ['BMU', '2014-08-05', 'GBR'],
    ['FRO', '2000-01-01', 'DNK'],
    ['TKL', '2000-01-01', 'NZL'],
    ['SXM', '2010-10-09', null],
    ['SXM', '2010-10-10', 'NLD'],
    ['ANHH', '2010-10-09', 'NLD'],
    ['ANHH', '2010-10-10', null],
    ['ESH', '1976-02-25', 'ESP'],
    ['ESH', '1976-02-26', null],
  ])('%s on %s: responsible is %s', (code, date, state) => {
    expect(responsibleAt(territory(code), date)).toBe(state);
  });

  it.each([
    ['HKG', '1997-06-30', 'Hong Kong'],
    ['HKG', '1997-07-01', 'China, Hong Kong Special Administrative Region'],
  ])('calls %s on %s "%s"', (code, date, name) => {
    expect(nameAt(territory(code), date)).toBe(name);
  });
});

describe('the attributes of the United Nations', () => {
  const has = (code: string, attribute: string) =>
    (participant(code).attributes ?? []).find((each) => each.attribute === attribute);

  it('give every State its region, and say where they stand', () => {
    const states = lines.filter(({ code, kind }) => kind === 'state' && code.length === 3);
    expect(states.filter(({ code }) => has(code, 'region') === undefined)).toEqual([]);
    expect(has('ECU', 'region')?.value).toBe('Americas');
    const unsourced = lines.flatMap(({ attributes = [] }) => attributes).filter(({ source }) => source === undefined);
    expect(unsourced).toEqual([]);
  });

  it('have the 45 least developed countries of 2024, of which one left on 13 December 2024', () => {
    const least = lines.filter(({ code }) => has(code, 'least-developed-country'));
    expect(least).toHaveLength(45);
    expect(least.flatMap(({ code }) => has(code, 'least-developed-country')?.to ?? [])).toEqual(['2024-12-13']);
    expect(has('STP', 'least-developed-country')?.to).toBe('2024-12-13');
    expect(has('BTN', 'least-developed-country')).toBeUndefined();
    expect(lines.filter(({ code }) => has(code, 'landlocked-developing-country'))).toHaveLength(32);
  });
});

describeWith('the folder ../shared beside the project', "the participants of the depositary's tables", () => {
  it('are all registered, and none acted before the day from which it is said to exist', () => {
    const text = readFileSync(`${EVENTS}../../shared/data/untc/actions.csv`, 'utf8');
    const rows: { participant: string; date: string }[] = parse(text, { columns: true });
    const living = lines.filter(({ existed }) => existed.to === null || existed.to > '2014-01-01');
    const byName = new Map(living.flatMap((line) => line.names.map((dated) => [dated.names.en, line] as const)));
    const wrong = rows.filter(({ participant: name, date }) => {
      const line = byName.get(name.replace(/^St\. /, 'Saint '));
      return line === undefined || (date !== '' && line.existed.from !== null && date < line.existed.from);
    });
    expect(rows.length).toBeGreaterThan(20_000);
    expect(wrong).toEqual([]);
  });
});
