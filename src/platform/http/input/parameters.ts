import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from '../problem.js';
import { problem } from '../problems/catalogue.js';
import { FORBIDDEN, pointerStep, unstorable } from './json-body.js';
import { plainTextFault } from './plain-text.js';

/** Parameters that are true by their name alone: `?dryRun`. */
const FLAGS = new Set(['dryRun', 'whole', 'unsigned']);

/**
 * Refuses addresses whose decoded parameters hold what no text of the ledger can: U+0000, half a surrogate pair,
 * letters that nobody sees. Each parameter stands once, has a value, and no space around it: what is left out is not
 * the same as what is empty.
 */
export function checkParameters(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    leaveOutEmpty(request);
    const faults = [
      queryMalformed(request.url),
      ...Object.entries(request.params as object).map(([name, value]) => pathFault(name, value)),
      ...Object.entries(request.query as object).flatMap(([name, value]) =>
        valuesOf(name, value, formOf(request)).map((each) => queryFault(name, each)),
      ),
    ];
    done(faults.find((fault) => fault !== null) ?? undefined);
  });
}

/** The fields of a form that is sent in an address. */
interface AddressForm {
  /** May stand several times: boxes that are ticked. */
  readonly repeated: readonly string[];
  /** May be empty, as browsers send a field that is not filled in: it is as good as left out. */
  readonly mayBeEmpty: readonly string[];
  /** May be empty as well, and have space around: words that somebody writes by hand. */
  readonly words?: readonly string[];
}

/** An address that takes a form of the page: so much more than what every address takes, and no more. */
export const TakesForm = (form: AddressForm): MethodDecorator => RouteConfig({ form });

function formOf({ routeOptions }: FastifyRequest): AddressForm | undefined {
  return (routeOptions.config as { readonly form?: AddressForm }).form;
}

/** Takes off a form in an address what nobody has filled in, and the space around what somebody has written. */
function leaveOutEmpty(request: FastifyRequest): void {
  const form = formOf(request);
  if (form === undefined) return;
  const { mayBeEmpty, words = [] } = form;
  const filledIn = Object.entries(request.query as object).flatMap(([name, value]: [string, unknown]) => {
    const said = words.includes(name) && typeof value === 'string' ? value.trim() : value;
    return said === '' && (mayBeEmpty.includes(name) || words.includes(name)) ? [] : [[name, said] as const];
  });
  request.query = Object.fromEntries(filledIn);
}

/** The values of a parameter to be judged each on its own. */
function valuesOf(name: string, value: unknown, form: AddressForm | undefined): readonly unknown[] {
  if (form === undefined) return [value];
  return Array.isArray(value) && form.repeated.includes(name) ? (value as readonly unknown[]) : [value];
}

/** Refuses every parameter, for addresses that take none. */
@Injectable()
export class TakesNoParameters implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { query } = context.switchToHttp().getRequest<FastifyRequest>();
    const [name] = Object.keys(query as object);
    if (name === undefined) return true;
    throw unknownParameter(name);
  }
}

/** Problem `invalid-parameter` for a name that the address does not know. */
export function unknownParameter(name: string): Problem {
  return invalid(name, 'is not a parameter of this address');
}

/** What stands after a percent sign is read by some as it is, and by others as nothing. */
function queryMalformed(url: string): Problem | null {
  const from = url.indexOf('?');
  try {
    if (from !== -1) decodeURIComponent(url.slice(from));
    return null;
  } catch {
    return problem('malformed-request', 'The parameters of the address cannot be read: a percent sign is written %25.');
  }
}

function pathFault(name: string, value: unknown): Problem | null {
  const fault = unstorable(String(value));
  return fault === null ? null : invalid(name, fault);
}

function queryFault(name: string, value: unknown): Problem | null {
  if (FORBIDDEN.has(name)) return unknownParameter(name);
  if (typeof value !== 'string') return invalid(name, 'is given more than once; give it once');
  const fault = unstorable(name) ?? plainTextFault(value);
  if (fault !== null) return invalid(name.replace(/[\0\p{Surrogate}]/gu, '?'), fault);
  if (value === '' && !FLAGS.has(name)) return invalid(name, 'is empty; give it a value or leave it out');
  if (value.trim() === value) return null;
  return invalid(name, 'has spaces around it; leave them out, and write a plus sign as %2B');
}

function invalid(name: string, detail: string): Problem {
  return problem('invalid-parameter', `${name} ${detail}.`, {
    parameter: name,
    errors: [{ pointer: pointerStep(name), detail }],
  });
}
