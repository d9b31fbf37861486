/** Goal: a name on a page finds its participant by exactly that name, and where it does not, nothing is guessed. */
import { describe, expect, it } from '@jest/globals';
import { participantsNamed, participantsNamedOn } from '../../src/domain/participants/by-english-name.js';
import { participant, registerOf } from './support/world.js';

const named = (...names: readonly (readonly [string | null, string])[]) => ({
  names: names.map(([from, en]) => ({ from, names: { en } })),
});

describe('given a register with names that changed, former States and names that two have had', () => {
  const register = registerOf(
    participant('CPV', named([null, 'Cape Verde'], ['2013-10-24', 'Cabo Verde'])),
    participant('CIV', named([null, 'Ivory Coast'], ['1986-01-01', 'Côte d’Ivoire'])),
    participant('KNA', named([null, 'Saint Kitts and Nevis'])),
    participant('GNB', named([null, 'Guinea-Bissau'])),
    participant('COG', named([null, 'Congo'])),
    participant(
      'COD',
      named([null, 'Congo'], ['1971-10-27', 'Zaire'], ['1997-05-17', 'Democratic Republic of the Congo']),
    ),
    participant('YUCS', { ...named([null, 'Yugoslavia']), existed: { from: null, to: '1992-04-27' } }),
    participant('SRB', named([null, 'Yugoslavia'], ['2003-02-04', 'Serbia and Montenegro'], ['2006-06-03', 'Serbia'])),
    participant('DDDE', { ...named([null, 'German Democratic Republic']), existed: { from: null, to: '1990-10-03' } }),
  );

  it.each([
    ['Cabo Verde', ['CPV']],
    ['Cape Verde', ['CPV']],
    ["Côte d'Ivoire", ['CIV']],
    ["COTE  D'IVOIRE ", ['CIV']],
    ['Co\u0302te d’Ivoire', ['CIV']],
    ['St. Kitts and Nevis', ['KNA']],
    ['St Kitts and Nevis', ['KNA']],
    ['Guinea–Bissau', ['GNB']],
    ['Zaire', ['COD']],
    ['German Democratic Republic', ['DDDE']],
  ])('when asked for %s, then it is the participant that has or had that name', (name, codes) => {
    expect(participantsNamed(register, name)).toEqual(codes);
  });

  it.each(["Cte d'Ivoire", 'Guinea', 'Kitts', 'Republic of the Congo', ''])(
    'when asked for "%s", then nobody is guessed',
    (name) => {
      expect(participantsNamed(register, name)).toEqual([]);
    },
  );

  it('when two living participants have had the name, then both are given', () => {
    expect(participantsNamed(register, 'Congo')).toEqual(['COG', 'COD']);
  });

  it('when a former State and a living one have had the name, then only the living one is given', () => {
    expect(participantsNamed(register, 'Yugoslavia')).toEqual(['SRB']);
  });

  it('when the day of the page is known, then whoever had the name that day is meant', () => {
    expect(participantsNamedOn(register, 'Congo', '2013-07-06')).toEqual(['COG']);
    expect(participantsNamedOn(register, 'Yugoslavia', '2001-01-01')).toEqual(['SRB']);
    expect(participantsNamedOn(register, 'Cape Verde', '2014-01-01')).toEqual(['CPV']);
  });

  it('when the day is the one on which a State ceased, then its successor is meant; the day before, that State', () => {
    const register = registerOf(
      participant('ZZA', { ...named([null, 'Zealand']), existed: { from: null, to: '1990-01-01' } }),
      participant('ZZB', { ...named([null, 'Zealand']), existed: { from: '1990-01-01', to: null } }),
    );
    expect(participantsNamedOn(register, 'Zealand', '1990-01-01')).toEqual(['ZZB']);
    expect(participantsNamedOn(register, 'Zealand', '1989-12-31')).toEqual(['ZZA']);
  });

  it('when nobody had the name that day, then all who ever had it are given, former States as well', () => {
    expect(participantsNamedOn(register, 'Yugoslavia', '2013-07-06')).toEqual(['YUCS', 'SRB']);
  });
});
