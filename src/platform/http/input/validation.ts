import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { Problem } from '../problem.js';
import { problem } from '../problems/catalogue.js';
import { type FieldError, invalidBody, pointerStep } from './json-body.js';
import { nestingErrors } from './nesting.js';

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
};
const BUILT_IN = new Set<unknown>([undefined, Object, Array, String, Number, Boolean]);

/**
 * Checks bodies, queries and path parameters against their DTO classes; a fault becomes `invalid-body` or
 * `invalid-parameter`.
 */
@Injectable()
export class RequestValidation implements PipeTransform {
  private readonly parameters = new ValidationPipe({
    ...RULES,
    transform: true,
    exceptionFactory: (errors) => invalidParameters(fieldErrors(errors)),
  });

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom' || BUILT_IN.has(metadata.metatype)) return value;
    if (metadata.type !== 'body') return this.parameters.transform(value, metadata);
    if (value === undefined || value === null)
      throw invalidBody([{ pointer: '', detail: 'is missing; send a JSON object' }]);
    if (typeof value !== 'object' || Array.isArray(value))
      throw invalidBody([{ pointer: '', detail: 'must be a JSON object' }]);
    const instance = plainToInstance(metadata.metatype as new () => object, value);
    const errors = bodyErrors(instance);
    if (errors.length > 0) throw invalidBody(errors);
    return instance;
  }
}

/**
 * What is wrong with an instance of a body: by the rules of its class, and where lists stand that do not belong there.
 */
export function bodyErrors(instance: object): readonly FieldError[] {
  const errors = fieldErrors(validateSync(instance, RULES));
  const known = new Set(errors.map(({ pointer }) => pointer));
  return [...errors, ...nestingErrors(instance).filter(({ pointer }) => !known.has(pointer))];
}

/** The leaves of class-validator's tree of errors as JSON pointers with a sentence each. */
function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const pointer = parent + pointerStep(error.property);
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      pointer,
      detail: sentence(rule, message, error.property),
    }));
    return [...own, ...fieldErrors(error.children ?? [], pointer)];
  });
}

function sentence(rule: string, message: string, property: string): string {
  if (rule === 'whitelistValidation') return 'is not a field of this request';
  if (rule === 'nestedValidation') return 'must be an object';
  return message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
}

function invalidParameters(errors: readonly FieldError[]): Problem {
  const [first] = errors;
  const name = first?.pointer.slice(1) ?? '';
  const detail =
    first?.detail === 'is not a field of this request'
      ? 'is not a parameter of this address'
      : (first?.detail ?? 'is invalid');
  return problem('invalid-parameter', `${name} ${detail}.`, { parameter: name, errors });
}
