import type { Times } from './shell.js';

/** The path of an address, and its parameters beside the two times. */
export function parametersOf(address: string): {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
} {
  const [path = '/', search = ''] = address.split('?', 2);
  const query = Object.fromEntries(new URLSearchParams(search));
  delete query['asOf'];
  delete query['at'];
  return { path, query };
}

/** Whether an address names both times, the position by its number: then what it shows stays the same. */
export function pinned({ asked, at }: Times): boolean {
  return asked.asOf !== null && asked.at === String(at);
}
