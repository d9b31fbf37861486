import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { marksIn } from '../knowledge/moments/marks.js';
import { viewAt } from '../knowledge/moments/view.js';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import { noneMatch } from '../platform/http/answers/etag.js';
import { problemDocument } from '../platform/http/problems/document.js';
import type { Problem } from '../platform/http/problem.js';
import type { ProblemPage } from '../platform/http/problems/problem-filter.js';
import { parametersOf, pinned } from './address.js';
import { languageOf } from './language.js';
import { namesIn } from './names.js';
import { Page } from './page.js';
import { Rendering } from './rendering.js';
import type { MarkedPosition, Shell, Times } from './shell.js';

/** Nothing in line, nothing from elsewhere: what a page shows as text can never run. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Writes views as documents, and problems for those who look at a page. */
@Injectable()
export class Pages implements ProblemPage {
  constructor(
    private readonly rendering: Rendering,
    @Inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  /** The document of a view, or nothing where the reader has it already (304). */
  async send(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const html = await this.write(page, request);
    const { times, status = 200, fleeting = false } = page.options;
    const keeps = !fleeting && times !== null && pinned(times);
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header('Content-Security-Policy', POLICY)
      // A page that sends no referrer sends its forms without an origin, and the door could not tell whose they are.
      .header('Referrer-Policy', 'same-origin')
      .header('Vary', 'Accept, Cookie')
      .header('Cache-Control', fleeting ? 'no-store' : keeps ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (fleeting) return html;
    reply.header('ETag', etag);
    if (status !== 200 || !noneMatch(request.headers['if-none-match'], etag)) return html;
    reply.status(304);
    return undefined;
  }

  /** A refused request as a page; null where the page cannot be drawn. */
  async problemPage(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<string | undefined> {
    const document = problemDocument(problem, request.originalUrl);
    const { status, code, detail } = problem;
    const model = { status, code, title: String(document['title']), detail, document };
    return this.send(
      new Page('problem', model, { times: null, section: null, status, fleeting: true }),
      request,
      reply,
    );
  }

  private async write({ view, model, options }: Page, request: FastifyRequest): Promise<string> {
    const render = await this.rendering.render();
    const { path, query } = parametersOf(request.originalUrl);
    const { language, path: bare } = languageOf(path);
    const { times, bar = null, ownDays = false, section } = options;
    const shell: Shell = {
      language,
      theme: themeOf(request.headers.cookie),
      path: bare,
      query,
      origin: `${request.protocol}://${request.host}`,
      times,
      bar,
      ownDays,
      marks: await this.marks(times),
      section,
      assets: this.rendering.assets(language),
      nameOf: await namesIn(this.ledger, language, times),
    };
    return render(view, model, shell);
  }

  /** As known at the position of an address that names one: what that address shows stays the same. */
  private async marks(times: Times | null): Promise<readonly MarkedPosition[]> {
    const view = times !== null && pinned(times) ? viewAt(this.ledger, times.at) : this.ledger;
    const marks = [...(await marksIn(view))].map(([name, position]) => ({ name, position }));
    return marks.sort((one, other) => other.position - one.position);
  }
}

function themeOf(cookie: string | undefined): Shell['theme'] {
  const theme = /(?:^|;\s*)theme=(light|dark)(?:;|$)/.exec(cookie ?? '')?.[1];
  return theme === 'light' || theme === 'dark' ? theme : null;
}
