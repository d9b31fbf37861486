/**
 * Goal: a route says what it does. One that does not is shut, and is found by the walk over all routes of the running
 * application.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { All, Controller, Delete, Get, Inject, Injectable, Module, Post } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AccessModule } from '../../src/access/access.module.js';
import { routeKind, PublicRead, Write } from '../../src/access/route-kind.js';
import { FORM } from '../../src/platform/http/input/json-body.js';
import { createHttpApp } from '../../src/platform/http/create-app.js';
import { startTestApp, testConfig } from '../support/app.js';
import { type RunningRoute, withRoutes } from './running-routes.js';

/** What a route that a person adds may look like. */
@Controller('planted')
class PlantedController {
  @Get('read')
  read(): string {
    return 'read';
  }

  @Get('writing-read/:id')
  @Write()
  writingRead(): string {
    return 'written';
  }

  @Post('write')
  @Write()
  write(): string {
    return 'written';
  }

  @Post('computing/:id')
  @PublicRead()
  computing(): string {
    return 'computed';
  }

  @Post('unsaid')
  unsaid(): string {
    return 'written';
  }

  @Delete('unsaid/:id')
  unsaidToo(): string {
    return 'written';
  }

  @All('any')
  any(): string {
    return 'written';
  }
}

/** Routes that Nest knows nothing of. */
@Injectable()
class PastNest {
  constructor(@Inject(HttpAdapterHost) { httpAdapter }: HttpAdapterHost) {
    const server = httpAdapter.getInstance<FastifyInstance>();
    server.post('/past/nest', () => 'written');
    server.get('/past/nest', () => 'read');
    void server.register((plugin, _options, done) => {
      plugin.post('/past/plugin', () => 'written');
      plugin.post('/past/plugin/said', { config: { access: { kind: 'read' } } }, () => 'computed');
      done();
    });
  }
}

@Module({ controllers: [PlantedController], providers: [PastNest] })
class PlantedModule {}

/** An address of the page without its language. */
const inEnglish = (url: string): string => url.replace(/^\/(ar|zh|fr|ru|es)(?=\/)/, '');

/** The routes that do not say what they do. */
const unsaid = (routes: readonly RunningRoute[]): readonly string[] =>
  routes.filter((route) => routeKind(route) === null).map(({ method, url }) => `${method} ${url}`);

describe('the routes of the running application', () => {
  it('all say what they do, and the only reads that are no GET or HEAD are these', async () => {
    const { started, routes } = await withRoutes(() => startTestApp());
    const document = (await started.inject('/openapi.json')).json<{
      readonly paths: Record<string, Record<string, { readonly security?: readonly object[] }>>;
    }>();
    await started.stop();
    expect(unsaid(routes)).toEqual([]);
    const posted = routes.filter((route) => routeKind(route) === 'read' && !/^(GET|HEAD)$/.test(route.method));
    expect(posted.filter(({ config }) => config?.takes !== FORM).map(({ url }) => url)).toEqual([
      '/v1/treaties/:id/entry-into-force/what-if',
    ]);
    const forms = posted.filter(({ config }) => config?.takes === FORM).map(({ url }) => inEnglish(url));
    expect([...new Set(forms)].sort()).toEqual(['/session', '/session/end', '/theme']);
    const written = routes
      .filter((route) => routeKind(route) === 'write' && route.config?.takes !== FORM)
      .map(({ method, url }) => `${method} ${url}`);
    const keyed = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, { security = [] }]) => security.length > 0)
        .map(([method]) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(written.length).toBeGreaterThan(14);
    expect([...written].sort()).toEqual(keyed.sort());
  });
});

describe('a route that was added', () => {
  let app: NestFastifyApplication;
  let routes: readonly RunningRoute[];
  beforeAll(async () => {
    const modules = [AccessModule.forRoot({ key: 'k', trusted: false }), PlantedModule];
    const start = () => createHttpApp(modules, testConfig({ key: 'k' }));
    ({ started: app, routes } = await withRoutes(start));
  });
  afterAll(() => app.close());

  it('without saying what it does is found by the walk', () => {
    const found = unsaid(routes).filter((route) => route.includes(' /planted/'));
    expect(found).toEqual(expect.arrayContaining(['POST /planted/unsaid', 'DELETE /planted/unsaid/:id']));
    expect(found.filter((route) => route.endsWith('/planted/any')).length).toBeGreaterThan(5);
    expect(new Set(found.map((route) => route.replace(/^\w+ /, '')))).toEqual(
      new Set(['/planted/unsaid', '/planted/unsaid/:id', '/planted/any']),
    );
  });

  it.each([
    ['GET', '/planted/read', true],
    ['HEAD', '/planted/read', true],
    ['POST', '/planted/computing/1', true],
    ['GET', '/planted/writing-read/1', false],
    ['HEAD', '/planted/writing-read/1', false],
    ['POST', '/planted/write', false],
    ['POST', '/planted/unsaid', false],
    ['DELETE', '/planted/unsaid/1', false],
    ['POST', '/planted/any', false],
    ['PUT', '/planted/any', false],
    ['POST', '/past/nest', false],
    ['GET', '/past/nest', true],
    ['POST', '/past/plugin', false],
    ['POST', '/past/plugin/said', true],
  ] as const)('%s %s is open: %s', async (method, url, open) => {
    expect((await app.inject({ method, url })).statusCode < 300).toBe(open);
    expect((await app.inject({ method, url })).statusCode === 401).toBe(!open);
    const { statusCode } = await app.inject({ method, url, headers: { authorization: 'Bearer k' } });
    expect(statusCode).toBeLessThan(300);
  });

  it('past Nest, to Fastify or by a plugin, is judged by the same rule', () => {
    const past = routes.filter(({ url }) => url.startsWith('/past/'));
    expect(past.map((route) => [route.method, route.url, routeKind(route)])).toEqual([
      ['POST', '/past/nest', null],
      ['GET', '/past/nest', 'read'],
      ['HEAD', '/past/nest', 'read'],
      ['POST', '/past/plugin', null],
      ['POST', '/past/plugin/said', 'read'],
    ]);
  });
});
