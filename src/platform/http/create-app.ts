import { type DynamicModule, type LoggerService, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.js';
import { Metrics } from '../observability/metrics.js';
import { rewriteSuffix } from './answers/negotiation.js';
import { correlationOf, runAs } from './current-request.js';
import { documentApi } from './documentation/open-api.js';
import { takeAskedLaw } from './input/asked-law.js';
import { refuseEncodedBodies } from './input/body-encoding.js';
import { parseForm } from './input/form-body.js';
import { acceptBodies, BODY_LIMIT } from './input/json-body.js';
import { checkParameters } from './input/parameters.js';
import { PlatformModule } from './platform.module.js';
import {
  NAMELESS_COME_IN,
  refuseBrokenRequests,
  refuseFrameworkErrors,
  refuseIncompleteHeads,
} from './problems/before-routing.js';
import { PROBLEM_PAGE, ProblemFilter, type ProblemPage } from './problems/problem-filter.js';
import { Routes } from './problems/routes.js';
import { endInOrder } from './problems/ending.js';
import { addSecurityHeaders } from './security-headers.js';

export interface AppOptions {
  /** Every call comes from this process itself (the command line): no documentation is served. */
  readonly trusted?: boolean;
  /** Listen on the configured host and port; otherwise the application answers `inject` only. */
  readonly listen?: boolean;
  /**
   * When the sums are brought under the law of this release: before anything else, or `later` by whoever starts the
   * application.
   */
  readonly sums?: 'first' | 'later';
  /** The number of the law that answers follow; absent: they follow none that can change. */
  readonly law?: number;
  /** Who hears of long work at the start. */
  readonly say?: (line: string) => void;
  /** `false`: silent. Default: silent. */
  readonly logger?: LoggerService | false;
}

@Module({})
class Root {}

/**
 * The service over HTTP: these modules on Fastify, with problems, answers, access, health and documentation. Ready for
 * `inject` when it resolves.
 */
export async function createHttpApp(
  modules: readonly (Type | DynamicModule)[],
  config: Config,
  options: AppOptions = {},
): Promise<NestFastifyApplication> {
  const { trusted = false, listen = false, logger = false } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    rewriteUrl: rewriteSuffix,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: refuseFrameworkErrors,
    clientErrorHandler: refuseBrokenRequests,
    http: NAMELESS_COME_IN,
    // Fastify's own refusal is no problem document: see endInOrder.
    return503OnClosing: false,
  });
  const server = adapter.getInstance<FastifyInstance>();
  const routes = new Routes();
  routes.watch(server);
  correlate(server);
  addSecurityHeaders(server);
  endInOrder(server);
  refuseIncompleteHeads(server);
  refuseEncodedBodies(server);
  checkParameters(server);
  if (options.law !== undefined) takeAskedLaw(server, options.law);
  acceptBodies(server, parseForm);
  const root = { module: Root, imports: [PlatformModule.forRoot(config, options.law ?? null), ...modules] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  app.useGlobalFilters(new ProblemFilter(routes, problemPageOf(app)));
  app.get(Metrics).observeRequests(server);
  if (!trusted) documentApi(app);
  try {
    if (listen) await app.listen(config.port, config.host);
    else await app.init();
    await server.ready();
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  return app;
}

/** Who shows problems as pages; null where no module does. */
function problemPageOf(app: NestFastifyApplication): ProblemPage | null {
  try {
    return app.get<ProblemPage>(PROBLEM_PAGE, { strict: false });
  } catch {
    return null;
  }
}

/** Gives every request its correlation, which answers repeat as `X-Request-Id`. */
function correlate(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const correlation = correlationOf(request.headers);
    reply.header('X-Request-Id', correlation);
    runAs({ actor: 'anonymous', correlation }, done);
  });
}
