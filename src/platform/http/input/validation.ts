import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import type { Problem } from '../problem.js';
import { problem } from '../problems/catalogue.js';
import { type FieldError, invalidBody, pointerStep } from './json-body.js';

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  stopAtFirstError: true,
};
const BUILT_IN = new Set<unknown>([undefined, Object, Array, String, Number, Boolean]);

/** Checks bodies, queries and path parameters against their DTO classes; a fault becomes `invalid-body` or `invalid-parameter`. */
@Injectable()
export class RequestValidation implements PipeTransform {
  private readonly body = new ValidationPipe({
    ...RULES,
    exceptionFactory: (errors) => invalidBody(fieldErrors(errors)),
  });
  private readonly parameters = new ValidationPipe({
    ...RULES,
    exceptionFactory: (errors) => invalidParameters(fieldErrors(errors)),
  });

  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom' || BUILT_IN.has(metadata.metatype)) return value;
    if (metadata.type !== 'body') return this.parameters.transform(value, metadata);
    if (value === undefined || value === null)
      throw invalidBody([{ pointer: '', detail: 'is missing; send a JSON object' }]);
    if (typeof value !== 'object' || Array.isArray(value))
      throw invalidBody([{ pointer: '', detail: 'must be a JSON object' }]);
    return this.body.transform(value, metadata);
  }
}

/** The leaves of class-validator's tree of errors as JSON pointers with a sentence each. */
export function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
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
