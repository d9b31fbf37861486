import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { type FieldError, pointerStep } from './json-body.js';

/** A member that holds an object of another class, or with `each` a list of such. */
interface Nested {
  readonly name: string;
  readonly each: boolean;
  /** Where one of these says no, the member is not looked at: IsOptional, ValidateIf. */
  readonly conditions: readonly ((object: object, value: unknown) => boolean)[];
}

const known = new Map<unknown, readonly Nested[]>();

/** The members of a decorated class that hold objects of other classes. */
export function nestedMembers(constructor: unknown): readonly Nested[] {
  const found = known.get(constructor) ?? read(constructor);
  known.set(constructor, found);
  return found;
}

/**
 * Where a checked instance has a list for an object, or a list in a list. Lists nested in any depth, with nothing in
 * them, are taken by class-validator for what they should hold.
 */
export function nestingErrors(object: object, parent = ''): readonly FieldError[] {
  return nestedMembers(object.constructor).flatMap(({ name, each, conditions }) => {
    const value = (object as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || !conditions.every((says) => says(object, value))) return [];
    const pointer = parent + pointerStep(name);
    if (!each) return errorsOf(value, pointer);
    if (!Array.isArray(value)) return [{ pointer, detail: 'must be a list of objects' }];
    return value.flatMap((item, index) => errorsOf(item, `${pointer}/${String(index)}`));
  });
}

function errorsOf(value: unknown, pointer: string): readonly FieldError[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return nestingErrors(value, pointer);
  return [{ pointer, detail: 'must be an object' }];
}

function read(constructor: unknown): readonly Nested[] {
  if (typeof constructor !== 'function') return [];
  const all = getMetadataStorage().getTargetValidationMetadatas(constructor, '', false, false);
  return all
    .filter(({ type }) => type === ValidationTypes.NESTED_VALIDATION)
    .map(({ propertyName: name, each }) => ({
      name,
      each,
      conditions: all
        .filter((other) => other.propertyName === name && other.type === ValidationTypes.CONDITIONAL_VALIDATION)
        .map(({ constraints }) => constraints[0] as Nested['conditions'][number]),
    }));
}
