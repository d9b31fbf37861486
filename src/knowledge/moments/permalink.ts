import { LAW } from '../../domain/law.js';
import type { Moment } from './moment.js';

/**
 * The address at which an answer stays the same for ever. It names both times, then the request's other parameters
 * (absent ones left out), and the law that it follows.
 */
export function permalink(
  path: string,
  moment: Moment,
  extra: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const query = new URLSearchParams({ asOf: moment.asOf, at: String(moment.at) });
  for (const [name, value] of Object.entries(extra)) {
    if (value !== undefined && name !== 'asOf' && name !== 'at') query.set(name, String(value));
  }
  return addressUnderLaw(path, query);
}

/** An address with the law that its answer follows. */
export function addressUnderLaw(path: string, query: URLSearchParams): string {
  query.set('law', String(LAW));
  return `${path}?${query.toString()}`;
}
