import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { identify } from '../platform/http/current-request.js';
import { problem } from '../platform/http/problems/catalogue.js';
import { ACCESS, type Access } from './access.js';
import { demandKey } from './key.js';
import { foreignName, foreignOrigin, namesAsked } from './own-name.js';
import { routeKind } from './route-kind.js';

/**
 * Judges every request once it is routed and before its body is read, those for documentation and files included.
 * The handler decides, never the text of the address: what is not known to be a read is taken for a write.
 */
@Injectable()
export class Door {
  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost,
  ) {
    httpAdapter.getInstance<FastifyInstance>().addHook('onRequest', (request, _reply, done) => {
      try {
        identify(this.admit(request));
      } catch (refused) {
        done(refused as Error);
        return;
      }
      done();
    });
  }

  /** The actor of a request that may come in. Throws the Problem of one that may not. */
  private admit(request: FastifyRequest): string {
    const { key, trusted } = this.access;
    if (trusted) return 'cli';
    if (key === null) refuseForeignName(request);
    if (request.is404 || routeKind(request.routeOptions) === 'read') return 'anonymous';
    if (key !== null) demandKey(request.headers.authorization, key);
    refuseForeignPage(request, key === null);
    return key === null ? 'local' : 'key:default';
  }
}

/** Without a key only this machine is served: a page elsewhere that points its own name here is told by `Host`. */
function refuseForeignName({ raw }: FastifyRequest): void {
  const name = foreignName(namesAsked(raw));
  if (name === null) return;
  throw problem(
    'foreign-host',
    `Without a key this service answers to 127.0.0.1, localhost and [::1] only, not to "${name.slice(0, 200)}". ` +
      'Ask by one of those, or set FOEDERA_KEY.',
  );
}

/** A browser lets any page send; it names the page's origin, which must be this service's own. */
function refuseForeignPage({ raw }: FastifyRequest, open: boolean): void {
  const origin = foreignOrigin(raw, open);
  if (origin === null) return;
  throw problem(
    'foreign-origin',
    `A page of "${origin.slice(0, 200)}" may not record here; nothing was recorded. ` +
      'Record from a page of this service, or from a program that sends no Origin.',
  );
}
