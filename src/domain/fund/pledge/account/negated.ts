import { splitOf, type Split } from './account.js';

/** The same split with the other sign. */
export function negated(split: Split): Split {
  return splitOf((bucket) => -split[bucket]);
}
