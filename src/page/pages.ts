import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { marksIn } from '../knowledge/moments/marks.js';
import { viewAt } from '../knowledge/moments/view.js';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import { harmless } from '../platform/cli/table.js';
import { prepareProblem, problemDocument } from '../platform/http/problems/document.js';
import type { Problem } from '../platform/http/problem.js';
import type { ProblemPage } from '../platform/http/problems/problem-filter.js';
import { namedIn, ownAddress, parametersOf, permalinkOf, pinned } from './address.js';
import { WrittenDocument } from './document.js';
import { KeptDocuments } from './kept-documents.js';
import { languageOf } from './language.js';
import { namesIn } from './names.js';
import { Page } from './page.js';
import { remedyOf } from './problem/remedy.js';
import { Rendering } from './rendering.js';
import type { MarkedPosition, Shell, Times } from './shell.js';
import { themeOf } from './theme-of.js';

/** Nothing in line, nothing from elsewhere: what a page shows as text can never run. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS = {
  'Content-Security-Policy': POLICY,
  // A page that sends no referrer sends its forms without an origin, and the door could not tell whose they are.
  'Referrer-Policy': 'same-origin',
  Vary: 'Accept, Accept-Encoding, Cookie',
};

/** Writes views as documents, and problems for those who look at a page. */
@Injectable()
export class Pages implements ProblemPage {
  constructor(
    private readonly rendering: Rendering,
    private readonly kept: KeptDocuments,
    @Inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  /**
   * The document of a view, or nothing where the reader has it already (304). `key`: under what it is kept, where it
   * is.
   */
  async send(
    page: Page,
    request: FastifyRequest,
    reply: FastifyReply,
    key: string | null = null,
  ): Promise<Buffer | undefined> {
    const { times, status = 200, fleeting = false } = page.options;
    const stays = !fleeting && status === 200 && times !== null;
    const permalink = times === null || fleeting ? null : permalinkOf(request.originalUrl, times);
    const document = new WrittenDocument(Buffer.from(await this.write(page, request)), {
      status,
      type: 'text/html; charset=utf-8',
      keeping: fleeting ? 'never' : stays && pinned(times) ? 'for good' : 'asking',
      headers: { ...HEADERS, ...(permalink === null ? {} : { Link: `<${permalink}>; rel="permalink"` }) },
    });
    if (stays) this.kept.set(key, document);
    return document.send(request, reply);
  }

  /** A refused request as a page. */
  async problemPage(problem: Problem, request: FastifyRequest, reply: FastifyReply): Promise<Buffer | undefined> {
    const straight = withoutSlash(problem, request);
    if (straight !== null) {
      reply.status(308).header('Location', straight).header('Cache-Control', 'no-cache');
      return undefined;
    }
    const document = harmlessIn(problemDocument(problem, request.originalUrl));
    const { status, code } = problem;
    const { mark } = problem.facts;
    const model = {
      status,
      code,
      title: String(document['title']),
      detail: harmless(problem.detail),
      what: harmless(typeof mark === 'string' ? mark : namedIn(request.originalUrl)),
      remedy: remedyOf(problem, request.method, request.originalUrl),
      document,
    };
    prepareProblem(reply, problem);
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

/** Where an address with a slash at its end means to go; null where it has none. */
function withoutSlash({ code }: Problem, { method, originalUrl }: FastifyRequest): string | null {
  const [, path, search = ''] = /^(\/[^?]*[^?/])\/+(\?.*)?$/.exec(originalUrl) ?? [];
  return code === 'not-found' && method === 'GET' && path !== undefined ? ownAddress(path + search) : null;
}

/** A problem as its page says it: what somebody wrote into an address does not turn the text around. */
function harmlessIn(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    typeof value === 'string' ? harmless(value) : value,
  ) as Readonly<Record<string, unknown>>;
}
