import { splitOf, type Split } from './account.js';

/** The same split with the other sign. */
export function negatedSplit(split: Split): Split {
  return splitOf((bucket) => -split[bucket]);
}
