/**
 * Goal: whom a name means is found by code, name, alias or a name that differs in style alone. Where nobody is, the
 * nearest are proposed and none is taken.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lettersApart } from '../../src/domain/participants/name-distance.js';
import { participantNamed } from '../../src/domain/participants/participant-named.js';
import { participantsNamed, participantsNamedOn } from '../../src/domain/participants/by-english-name.js';
import { plainName } from '../../src/domain/participants/printed-name.js';
import { participant, registerOf } from './support/world.js';
import { runs } from '../support/runs.js';

const named = (en: string, ...aliases: readonly string[]) => ({
  names: [{ from: null, names: { en } }],
  aliases: aliases.map((name) => ({ name, source: 'UNTERM' })),
});

const register = registerOf(
  participant('NLD', named('Netherlands', 'Netherlands (Kingdom of the)')),
  participant('IRN', named('Iran (Islamic Republic of)', 'Iran')),
  participant('IRQ', named('Iraq', 'Republic of Iraq')),
  participant('IRL', named('Ireland')),
  participant('KOR', named('Republic of Korea', 'South Korea')),
  participant('PRK', named("Democratic People's Republic of Korea", 'North Korea')),
  participant('COG', named('Congo', 'Republic of the Congo')),
  participant('CHE', { names: [{ from: null, names: { en: 'Switzerland', fr: 'Suisse', es: 'Suiza' } }] }),
  participant('YEM', {
    ...named('Yemen'),
    aliases: [{ name: 'Yemen Arab Republic', to: '1990-05-22', source: 'UN Treaty Collection' }],
  }),
);

describe('given names with aliases', () => {
  it.each([
    ['IRQ', 'IRQ'],
    ['The Netherlands', 'NLD'],
    ['Netherlands (the)', 'NLD'],
    ['Kingdom of the Netherlands', 'NLD'],
    ['netherlands (kingdom of)', 'NLD'],
    ['Netherlands 4, 12', 'NLD'],
    ['Islamic Republic of Iran', 'IRN'],
    ['Iran, Islamic Republic of', 'IRN'],
    ['Korea (Republic of)', 'KOR'],
    ["Korea, Democratic People's Republic of", 'PRK'],
    ['Korea (Democratic People’s Republic of)', 'PRK'],
    ['Republic of Congo', 'COG'],
    ['Suisse', 'CHE'],
    ['Yemen Arab Republic', 'YEM'],
  ])('when asked for %s, then it is %s', (name, code) => {
    expect(participantNamed(register, name)).toEqual({ codes: [code], nearest: [] });
  });

  it.each([
    ['Irlande', 'IRL'],
    ['Nederlands', 'NLD'],
    ['Iran (Republic)', 'IRN'],
    ['Swizerland', 'CHE'],
  ])('when asked for %s, then nobody is taken, and %s is proposed before two others', (name, code) => {
    const { codes, nearest } = participantNamed(register, name);
    expect(codes).toEqual([]);
    expect(nearest).toHaveLength(3);
    expect(nearest[0]?.code).toBe(code);
  });

  it('when asked for Korea, then both that have it in their names are proposed first', () => {
    const { codes, nearest } = participantNamed(register, 'Korea');
    expect(codes).toEqual([]);
    expect(
      nearest
        .slice(0, 2)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['KOR', 'PRK']);
  });

  it('when asked for nothing, then nothing is proposed', () => {
    expect(participantNamed(register, ' ')).toEqual({ codes: [], nearest: [] });
  });

  it('when two have an alias, then both are told, and a name of its own goes before an alias', () => {
    const both = registerOf(
      participant('AAA', named('Arland', 'Middle Land')),
      participant('BBB', named('Borland', 'Middle Land', 'Arland')),
    );
    expect(participantNamed(both, 'Middle Land').codes).toEqual(['AAA', 'BBB']);
    expect(participantNamed(both, 'Arland').codes).toEqual(['AAA']);
  });

  it('when an alias was used for a time, then whoever used it on the day of the page is meant', () => {
    const alias = (from: string | undefined, to: string | undefined) => ({
      aliases: [{ name: 'Union', ...(from ? { from } : {}), ...(to ? { to } : {}), source: 'a gazette' }],
    });
    const two = registerOf(
      participant('AAA', alias(undefined, '1990-01-01')),
      participant('BBB', alias('1990-01-01', undefined)),
    );
    expect(participantsNamedOn(two, 'Union', '1989-12-31')).toEqual(['AAA']);
    expect(participantsNamedOn(two, 'Union', '1990-01-01')).toEqual(['BBB']);
    expect(participantsNamed(two, 'Union')).toEqual(['AAA', 'BBB']);
  });
});

describe('given any texts', () => {
  const text = fc.string({ maxLength: 12 });

  it('then the letters between them are a distance', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(lettersApart(a, a)).toBe(0);
        expect(lettersApart(a, b)).toBe(lettersApart(b, a));
        expect(lettersApart(a, c)).toBeLessThanOrEqual(lettersApart(a, b) + lettersApart(b, c));
      }),
      runs(200),
    );
  });

  it.each([
    ['kitten', 'sitting', 3],
    ['iraq', 'irak', 1],
    ['', 'oman', 4],
  ])('between %s and %s they are as counted by hand: %i', (one, other, letters) => {
    expect(lettersApart(one, other)).toBe(letters);
  });

  it('then case, accents and the article change nothing of a plain name', () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const name = words.filter((each) => each !== 'the').join(' ');
        expect(plainName(`The ${name.toUpperCase()}`)).toBe(plainName(name));
        expect(plainName(name.normalize('NFD'))).toBe(plainName(name));
      }),
      runs(200),
    );
  });
});
