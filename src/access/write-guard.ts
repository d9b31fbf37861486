import { createHash, timingSafeEqual } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { isLoopback } from '../config.js';
import { identify } from '../platform/http/current-request.js';
import { problem } from '../platform/http/problems/catalogue.js';
import { ACCESS, type Access } from './access.js';
import { PUBLIC_READ } from './public-read.js';

/** Lets writes pass that bear the key (or all, where none is set, from this machine), and names their actor. Reads are public. */
@Injectable()
export class WriteGuard implements CanActivate {
  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reads = request.method === 'GET' || request.method === 'HEAD' || !request.url.startsWith('/v1/');
    const publicRead = this.reflector.getAllAndOverride<boolean>(PUBLIC_READ, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (this.access.trusted) identify('cli');
    else if (reads || publicRead) identify('anonymous');
    else identify(this.writer(request));
    return true;
  }

  private writer(request: FastifyRequest): string {
    if (this.access.key === null) return openWriter(request);
    const token = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined)
      throw problem('unauthorised', 'Recording needs a key: send the header Authorization: Bearer KEY.');
    if (!same(token, this.access.key)) throw problem('unauthorised', 'This key is not valid.');
    return 'key:default';
  }
}

/** Without a key only this machine writes; a page elsewhere that points its own name here (DNS rebinding) is told apart by `Host`. */
function openWriter(request: FastifyRequest): string {
  if (isLoopback(request.hostname)) return 'local';
  throw problem(
    'unauthorised',
    `Without a key writes are open only at a loopback address, not at "${request.hostname}". Set FOEDERA_KEY.`,
  );
}

/** In a time that does not depend on where the two differ. */
function same(given: string, key: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(key));
}
