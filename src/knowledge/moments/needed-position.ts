import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { routeKind } from '../../access/route-kind.js';
import { MIN_POSITION, Moments } from './moments.js';

/**
 * Refuses a read that needs a position which the ledger has not reached, by its header `Foedera-Min-Position`. It
 * stands before every handler under /v1, and before answers that are kept.
 */
@Injectable()
export class NeededPosition {
  constructor(
    @Inject(Moments) private readonly moments: Moments,
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost,
  ) {
    httpAdapter.getInstance<FastifyInstance>().addHook('preValidation', async ({ headers, routeOptions }) => {
      const needed = headers[MIN_POSITION.toLowerCase()];
      if (needed === undefined || routeOptions.url?.startsWith('/v1/') !== true) return;
      if (routeKind(routeOptions) === 'read') await this.moments.reach(String(needed));
    });
  }
}
