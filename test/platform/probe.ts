import { Body, Controller, Get, Headers, Module, NotFoundException, Param, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import { AccessModule } from '../../src/access/access.module.js';
import { PublicRead, Write } from '../../src/access/route-kind.js';
import type { Config } from '../../src/config.js';
import { ClocksDiffer, KeyReused, StaleVersion, StoreUnreachable } from '../../src/ledger/ledger.js';
import { Answer, Recorded } from '../../src/platform/http/answer.js';
import { parseIfMatch } from '../../src/platform/http/answers/etag.js';
import { PageQuery } from '../../src/platform/http/answers/pages.js';
import { type AppOptions, createHttpApp } from '../../src/platform/http/create-app.js';
import { currentRequest } from '../../src/platform/http/current-request.js';
import { IsPlainDate } from '../../src/platform/http/input/is-plain-date.js';
import { PlainText } from '../../src/platform/http/input/plain-text.js';
import { Problem } from '../../src/platform/http/problem.js';
import { testConfig } from '../support/app.js';

class ProbeSource {
  @IsOptional()
  @IsString()
  document?: string;

  @ApiProperty({ nullable: true, type: String })
  @IsOptional()
  @IsString()
  url?: string | null;
}

class ProbeBody {
  @ApiProperty()
  @PlainText()
  name: string;

  @ApiProperty()
  @IsPlainDate()
  date: string;

  @IsOptional()
  @PlainText({ lines: true })
  text?: string;

  @IsOptional()
  @IsObject()
  facts?: Record<string, unknown>;

  @ApiProperty({ type: ProbeSource })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProbeSource)
  source?: ProbeSource;
}

class ProbeQuery extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  to?: number;
}

const THROWN: Readonly<Record<string, () => Error>> = {
  problem: () =>
    new Problem(422, 'not-signed', 'Not signed', 'Ecuador has not signed.', { participant: 'ECU', status: 'hidden' }),
  nest: () => new NotFoundException('No such probe.'),
  stale: () => new StaleVersion('treaty/uncac', 3, 7),
  key: () => new KeyReused('This key was used before with another request.'),
  store: () => new StoreUnreachable('connection refused to 10.0.0.7'),
  clocks: () => new ClocksDiffer('2026-11-30T12:02:00.000Z', '2026-11-30T12:00:00.000Z'),
  bug: () => new TypeError('secret inside'),
};

/** How often the pinned answer was computed. */
export const computed = { pinned: 0 };

const TABLE = {
  columns: ['code', 'name', 'deposits'],
  rows: [
    ['ECU', '=HYPERLINK("http://x")', 1],
    ['CIV', 'Côte d’Ivoire, "CI"', -2],
    ['XXX', null, null],
  ],
} as const;

@Controller('v1/probe')
class ProbeController {
  @Get('table')
  table(@Query('at') at?: string): Answer {
    const pinned = at === '7';
    if (pinned) computed.pinned++;
    const body = { rows: 3, at: 7, permalink: '/v1/probe/table?at=7' };
    return new Answer(body, {
      pinned,
      version: 7,
      name: 'probe as of 2005',
      table: () => TABLE,
      next: '/v1/probe/table?cursor=x',
    });
  }

  @Get('records')
  records(): Answer {
    return new Answer({ kind: 'records' }, { records: () => [{ a: 1 }, { a: 'zwei\n' }] });
  }

  @Get('plain/:id')
  plain(@Param('id') id: string): Answer {
    return new Answer({ id });
  }

  @Get('list')
  list(@Query() query: ProbeQuery): Answer {
    return new Answer(Object.fromEntries(Object.entries(query)));
  }

  @Get('throw/:what')
  throw(@Param('what') what: string): never {
    throw (THROWN[what] as () => Error)();
  }

  @Get('who')
  async who(): Promise<unknown> {
    await new Promise((later) => setTimeout(later, 1));
    return currentRequest();
  }

  @Post('record')
  @Write()
  async record(
    @Body() body: ProbeBody,
    @Headers('if-match') ifMatch?: string,
    @Query('dryRun') dryRun?: string,
  ): Promise<Recorded> {
    const expected = parseIfMatch(ifMatch);
    if (expected instanceof Problem) throw expected;
    await Promise.resolve();
    const answer = { body, expected, actor: currentRequest().actor };
    return dryRun === 'true'
      ? new Recorded(answer, { status: 200 })
      : new Recorded(answer, { location: '/v1/probe/record/1', version: 8 });
  }

  @Post('what-if')
  @PublicRead()
  whatIf(): Answer {
    return new Answer({ hypothetical: true });
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

/** The platform without a ledger: the probe's routes under `/v1/probe`. */
export function startProbe(overrides: Partial<Config> = {}, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const config = testConfig(overrides);
  return createHttpApp(
    [AccessModule.forRoot({ key: config.key, trusted: options.trusted ?? false }), ProbeModule],
    config,
    options,
  );
}
