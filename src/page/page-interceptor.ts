import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, type Observable, switchMap } from 'rxjs';
import { Page } from './page.js';
import { Pages } from './pages.js';

/** Writes what a controller of views answers. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const known = this.pages.known(request);
    if (known !== null) return from(known.send(request, reply));
    return next
      .handle()
      .pipe(
        switchMap(async (page: unknown) =>
          page instanceof Page ? this.pages.send(page as Page, request, reply) : page,
        ),
      );
  }
}
