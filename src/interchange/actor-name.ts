import { InvalidArgumentError } from 'commander';
import { plainTextFault } from '../platform/http/input/plain-text.js';

/** The longest name that an actor can have. */
const LONGEST = 200;

/** The name of an actor as an option gives it. Throws InvalidArgumentError for one that nobody could read. */
export function actorName(text: string): string {
  if (text.length > LONGEST) throw new InvalidArgumentError(`It must be a name of at most ${String(LONGEST)} letters.`);
  const fault = plainTextFault(text);
  if (fault !== null) throw new InvalidArgumentError(`It ${fault}.`);
  return text;
}
