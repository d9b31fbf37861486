import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { problem } from '../../platform/http/problems/catalogue.js';

/** Nothing; throws Problem `invalid-parameter` where the address has a parameter, which a question asked in the body would not heed. */
export const NoParameters = createParamDecorator((_data: unknown, context: ExecutionContext): null => {
  const { query } = context.switchToHttp().getRequest<FastifyRequest>();
  const [parameter] = Object.keys(query as object);
  if (parameter === undefined) return null;
  throw problem(
    'invalid-parameter',
    `${parameter} is not a parameter of this address. What is asked stands in the body.`,
    { parameter },
  );
});
