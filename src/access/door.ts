import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { identify } from '../platform/http/current-request.js';
import type { FormFields } from '../platform/http/input/form-body.js';
import { FORM } from '../platform/http/input/json-body.js';
import { problem } from '../platform/http/problems/catalogue.js';
import { ACCESS, type Access } from './access.js';
import { demandKey } from './key.js';
import { foreignName, foreignOrigin, nameless, namesAsked } from './own-name.js';
import { routeKind } from './route-kind.js';
import { Sessions, TOKEN_FIELD } from './session.js';

/**
 * Judges every request once it is routed and before its body is read, those for documentation and files included.
 * The handler decides, never the text of the address: what is not known to be a read is taken for a write. A form that
 * records is judged once more when it is read, by the token that its page gave it.
 */
@Injectable()
export class Door {
  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {
    const server = httpAdapter.getInstance<FastifyInstance>();
    server.addHook('onRequest', (request, _reply, done) => done(refusedBy(() => identify(this.admit(request)))));
    server.addHook('preValidation', (request, _reply, done) => done(refusedBy(() => this.admitForm(request))));
  }

  /** The actor of a request that may come in. Throws the Problem of one that may not. */
  private admit(request: FastifyRequest): string {
    const { key, trusted } = this.access;
    if (trusted) return 'cli';
    if (key === null) refuseForeignName(request);
    else refuseNoName(request);
    if (request.is404) return 'anonymous';
    const reads = routeKind(request.routeOptions) === 'read';
    if (!reads && key !== null) this.demand(request, key);
    if (!reads || takesForm(request)) refuseForeignPage(request, key === null);
    if (reads) return 'anonymous';
    return key === null ? 'local' : 'key:default';
  }

  /** Programs bear the key; a form has the session of its browser. */
  private demand(request: FastifyRequest, key: string): void {
    const { authorization, cookie } = request.headers;
    if (!takesForm(request) || authorization !== undefined) return demandKey(authorization, key);
    const session = this.sessions.standing(cookie);
    if (session === 'over')
      throw problem('session-over', 'This session is over. Nothing was recorded; sign in again with the key.');
    if (session === null)
      throw problem('unauthorised', 'Recording from a page needs a session: sign in with the key at /session.');
  }

  /** Throws Problem `foreign-form` where a form that records has not the token of its session. It is taken off. */
  private admitForm(request: FastifyRequest): void {
    if (this.access.trusted || request.is404 || !takesForm(request)) return;
    const { [TOKEN_FIELD]: token, ...fields } = (request.body ?? {}) as FormFields;
    request.body = fields;
    if (routeKind(request.routeOptions) === 'read' || request.headers.authorization !== undefined) return;
    const session = this.access.key === null ? null : this.sessions.standing(request.headers.cookie);
    if (session !== 'over' && this.sessions.isToken(token, session)) return;
    throw problem(
      'foreign-form',
      'This form was not written for this session; nothing was recorded. Open the page anew and fill it in there.',
    );
  }
}

function takesForm({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.takes === FORM;
}

/** What a judgement throws; undefined where it lets pass. */
function refusedBy(judge: () => void): Error | undefined {
  try {
    judge();
    return undefined;
  } catch (refused) {
    return refused as Error;
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

/** What stands in `Host` comes back in pinned addresses: it must be a name. */
function refuseNoName({ raw }: FastifyRequest): void {
  if (nameless(namesAsked(raw)) !== null)
    throw problem('malformed-request', 'The header Host must be a name or an address, and perhaps a port.');
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
