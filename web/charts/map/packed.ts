import type { Existed } from './looks.js';

/** A State as the page hands it to the slider. */
export interface NamedState extends Existed {
  readonly code: string;
  readonly name: string;
}

type Turns = Readonly<Record<string, readonly (readonly [from: string, standing: string])[]>>;

const LETTERS: Readonly<Record<string, string>> = {
  party: 'p',
  contracting: 'c',
  signatory: 's',
  withdrawn: 'w',
  none: 'n',
};
const STANDINGS = Object.fromEntries(Object.entries(LETTERS).map(([standing, letter]) => [letter, standing]));

/** Standings by day in few characters: `KEN2003-12-09s2003-12-09c2005-12-14p`. */
export function packedTurns(turns: Turns): string {
  return Object.entries(turns)
    .map(([code, all]) => code + all.map(([from, standing]) => from + (LETTERS[standing] ?? 'n')).join(''))
    .join(' ');
}

/** What `packedTurns` packed. */
export function unpackedTurns(packed: string): Turns {
  return Object.fromEntries(
    packed.split(' ').flatMap((one) => {
      const [, code = '', rest = ''] = /^([A-Z-]+)((?:\d{4}-\d\d-\d\d[a-z])*)$/.exec(one) ?? [];
      const turns = rest.match(/.{11}/g) ?? [];
      return code === '' ? [] : [[code, turns.map((turn) => [turn.slice(0, 10), STANDINGS[turn[10] ?? ''] ?? 'none'])]];
    }),
  );
}

/** States, one a line: `MNE|2006-06-03||Montenegro`. */
export function packedStates(states: readonly NamedState[]): string {
  return states
    .map(({ code, from, to, name }) => `${code}|${from ?? ''}|${to ?? ''}|${name.replaceAll('\n', ' ')}`)
    .join('\n');
}

/** What `packedStates` packed. */
export function unpackedStates(packed: string): readonly NamedState[] {
  return packed.split('\n').flatMap((line) => {
    const [code = '', from = '', to = '', ...name] = line.split('|');
    return code === ''
      ? []
      : [{ code, from: from === '' ? null : from, to: to === '' ? null : to, name: name.join('|') }];
  });
}
