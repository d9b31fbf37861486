import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { Ledger } from '../../ledger/ledger.js';
import { LEDGER } from '../../ledger/tokens.js';
import type { CountsAnswer } from '../../treaties/counts/counts.answer.js';
import { CountsDto } from '../../treaties/counts/counts.dto.js';
import { ShowCounts } from '../../treaties/counts/counts.handler.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import { EntryIntoForce } from '../../treaties/entry-into-force/entry-into-force.handler.js';
import type { TreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../../treaties/show-treaty/show-treaty.handler.js';
import type { StatusAnswer } from '../../treaties/status/status.answer.js';
import { StatusDto } from '../../treaties/status/status.dto.js';
import { ShowStatus } from '../../treaties/status/status.handler.js';
import { pinned } from '../address.js';
import { Asking, at } from '../asking.js';
import { WrittenDocument } from '../document.js';
import { KeptDocuments } from '../kept-documents.js';
import { mapOf } from '../map/map-of.js';
import { namesIn } from '../names.js';
import { Rendering } from '../rendering.js';
import type { Shell, Times } from '../shell.js';
import { DrawingDto } from './drawing.dto.js';
import type { Drawing, Drawings } from './drawings.js';
import { Pngs } from './pngs.js';

/** Styles of its own, nothing else: no script, nothing from anywhere, also when it is opened as a page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly query: DrawingDto;
}

/** The drawings of a treaty, each at an address of its own: to embed, to save, to show on a slide. */
@ApiExcludeController()
@Controller('treaties')
export class DrawingsPage {
  constructor(
    private readonly asking: Asking,
    private readonly rendering: Rendering,
    private readonly pngs: Pngs,
    private readonly kept: KeptDocuments,
    @Inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  /** The map. Problem `unknown-treaty`. */
  @Get([':id/map.svg', ':id/map.png'])
  async map(
    @Param('id') id: string,
    @Query() query: DrawingDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.send('map', { request, reply, query }, async (times) => {
      const status = await this.asking.ask<StatusAnswer>(new ShowStatus(id, at(StatusDto, times)));
      return { treaty: await this.treaty(id, times), map: await mapOf(this.asking, status, times) };
    });
  }

  /** The time line. Problem `unknown-treaty`. */
  @Get([':id/timeline.svg', ':id/timeline.png'])
  async timeline(
    @Param('id') id: string,
    @Query() query: DrawingDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.send('timeline', { request, reply, query }, async (times) => ({
      treaty: await this.treaty(id, times),
      entry: await this.entry(id, times),
      counts: await this.asking.ask<CountsAnswer>(new ShowCounts(id, at(CountsDto, times))),
    }));
  }

  /** The tally. Problem `unknown-treaty`. */
  @Get([':id/tally.svg', ':id/tally.png'])
  async tally(
    @Param('id') id: string,
    @Query() query: DrawingDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return this.send('tally', { request, reply, query }, async (times) => ({
      treaty: await this.treaty(id, times),
      entry: await this.entry(id, times),
    }));
  }

  private async treaty(id: string, times: Times): Promise<TreatyAnswer> {
    return this.asking.ask<TreatyAnswer>(new ShowTreaty(id, at(MomentDto, times)));
  }

  private async entry(id: string, times: Times): Promise<EntryIntoForceAnswer> {
    return this.asking.ask<EntryIntoForceAnswer>(new EntryIntoForce(id, at(MomentDto, times)));
  }

  private async send<D extends Drawing>(
    drawing: D,
    { request, reply, query }: Asked,
    modelAt: (times: Times) => Promise<Drawings[D]>,
  ): Promise<Buffer | undefined> {
    const key = await this.kept.key(request);
    const known = this.kept.get(key);
    if (known !== null) return known.send(request, reply);
    const times = await this.asking.times(query);
    const { lang, theme = null, width, caption } = query;
    const draw = await this.rendering.draw();
    const shell = await this.shellOf(request, times, query);
    const svg = draw(drawing, await modelAt(times), shell, { width, theme, caption: caption !== 'none' });
    const png = /\.png(\?|$)/.test(request.originalUrl);
    const document = new WrittenDocument(png ? await this.pngs.draw(svg) : Buffer.from(svg), {
      type: png ? 'image/png' : 'image/svg+xml; charset=utf-8',
      keeping: pinned(times) ? 'for good' : 'asking',
      packedByItself: png,
      headers: { 'Content-Security-Policy': POLICY, 'Content-Language': lang, Vary: 'Accept-Encoding' },
    });
    this.kept.set(key, document);
    return document.send(request, reply);
  }

  private async shellOf(request: FastifyRequest, times: Times, { lang, theme }: DrawingDto): Promise<Shell> {
    return {
      language: lang,
      theme: theme ?? null,
      path: (request.originalUrl.split('?', 1)[0] ?? '').replace(/\/[^/]*$/, ''),
      query: {},
      origin: `${request.protocol}://${request.host}`,
      times,
      bar: null,
      ownDays: true,
      marks: [],
      section: 'treaties',
      assets: { script: '', styles: [], fonts: [] },
      nameOf: await namesIn(this.ledger, lang, times),
    };
  }
}
