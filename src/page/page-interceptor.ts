import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, type Observable, switchMap } from 'rxjs';
import { KeptDocuments } from './kept-documents.js';
import { Page } from './page.js';
import { Pages } from './pages.js';

/** Writes what a controller of views answers; nothing is asked again where the same was written before. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly pages: Pages,
    private readonly kept: KeptDocuments,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const key = await this.kept.key(request);
    const known = this.kept.get(key);
    if (known !== null) return from(known.send(request, reply));
    return next
      .handle()
      .pipe(
        switchMap(async (page: unknown) =>
          page instanceof Page ? this.pages.send(page as Page, request, reply, key) : page,
        ),
      );
  }
}
