import { ValidateBy } from 'class-validator';
import { plainTextFault } from '../../platform/http/input/plain-text.js';

const LONGEST = 200;
const MOST = 10;

/** One depositary by its name, or several: a list of two to ten different names. */
export function IsDepositary(): PropertyDecorator {
  return ValidateBy({
    name: 'isDepositary',
    validator: {
      validate: (value: unknown) => faultIn(value) === null,
      defaultMessage: (problem) => `$property ${faultIn(problem?.value) ?? ''}`,
    },
  });
}

function faultIn(value: unknown): string | null {
  if (!Array.isArray(value)) return faultInName(value);
  const names: readonly unknown[] = value;
  if (names.length < 2 || names.length > MOST) return `must be one name, or a list of 2 to ${String(MOST)} names`;
  if (new Set(names).size < names.length) return 'must not name a depositary twice';
  return names.map(faultInName).find((fault) => fault !== null) ?? null;
}

function faultInName(name: unknown): string | null {
  if (typeof name !== 'string') return 'must be a name, or a list of names';
  if (name.trim() === '') return 'is empty; leave it out, or give it a text';
  return name.length > LONGEST ? `must be at most ${String(LONGEST)} characters` : plainTextFault(name);
}
