import { languageOf } from './language.js';
import type { AddressParameters, Times } from './shell.js';

/** The path of an address, and its parameters beside the two times. */
export function parametersOf(address: string): {
  readonly path: string;
  readonly query: AddressParameters;
} {
  const [path = '/', search = ''] = address.split('?', 2);
  const asked = new URLSearchParams(search);
  const names = new Set([...asked.keys()].filter((name) => name !== 'asOf' && name !== 'at'));
  const query = [...names].map((name) => {
    const values = asked.getAll(name);
    return [name, values.length === 1 ? String(values[0]) : values] as const;
  });
  return { path, query: Object.fromEntries(query) };
}

/** Whether an address names both times, the position by its number: then what it shows stays the same. */
export function pinned({ asked, at }: Times): boolean {
  return asked.asOf !== null && asked.at === String(at);
}

/** What an address is of: `uncac` in `/fr/treaties/uncac/proof`; nothing where it is of a whole list. */
export function namedIn(address: string): string {
  const { path } = languageOf(parametersOf(address).path);
  const name = path.split('/')[2] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Whether an address has a day and a position by its number, before anybody looks whether they exist. */
export function namesBothTimes(address: string): boolean {
  const asked = new URLSearchParams(address.split('?', 2)[1] ?? '');
  return asked.getAll('asOf').length === 1 && /^\d+$/.test(asked.getAll('at').join());
}

/** The address with both times in it. */
export function permalinkOf(address: string, { asOf, at }: Pick<Times, 'asOf' | 'at'>): string {
  const [path = '/', search = ''] = address.split('?', 2);
  const asked = new URLSearchParams(search);
  asked.set('asOf', asOf);
  asked.set('at', String(at));
  return `${path}?${asked.toString()}`;
}

/** An address of this service alone: nobody is sent elsewhere by a form. */
export function ownAddress(back = '/'): string {
  const own = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(back);
  return own ? back : '/';
}
