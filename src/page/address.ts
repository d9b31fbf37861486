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
