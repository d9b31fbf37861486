import { readdir, readFile } from 'node:fs/promises';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { problem } from '../../platform/http/problems/catalogue.js';
import { Packed } from '../packing.js';
import { PUBLIC_FOLDER } from '../rendering.js';

const FOLDER = new URL('assets/', PUBLIC_FOLDER);
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};
/** `client-D1f_9-aB.js`: a name, what its content hashes to, an ending. */
const HASHED = /^(.+)-[\w-]{8}\.(\w+)$/;

/** What browsers load beside a page: styles, scripts, fonts. */
@ApiExcludeController()
@Controller('assets')
export class AssetsController {
  private readonly packed = new Map<string, Packed>();

  /**
   * A file of the build. Where it comes of an earlier build, the present one of its name: pages that a reader has kept
   * go on finding their style.
   */
  @Get(':file')
  async file(
    @Param('file') file: string,
    @Headers('accept-encoding') accepts: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const files = await readdir(FOLDER);
    const [, name, ending] = HASHED.exec(file) ?? [];
    const found = files.includes(file) ? file : files.find((each) => each !== file && sameName(each, name, ending));
    const type = TYPES[found?.slice(found.lastIndexOf('.') + 1) ?? ''];
    if (found === undefined || type === undefined) throw problem('not-found', `There is no file ${file}.`);
    reply.header('Cache-Control', found === file ? 'public, max-age=31536000, immutable' : 'no-cache');
    reply.type(type).header('Vary', 'Accept-Encoding');
    // Fonts are packed by themselves.
    const { bytes, packing } = await (await this.read(found)).for(type.startsWith('font/') ? undefined : accepts);
    if (packing !== null) reply.header('Content-Encoding', packing);
    return bytes;
  }

  private async read(file: string): Promise<Packed> {
    const known = this.packed.get(file) ?? new Packed(await readFile(new URL(file, FOLDER)), true);
    this.packed.set(file, known);
    return known;
  }
}

function sameName(file: string, name: string | undefined, ending: string | undefined): boolean {
  const [, known, its] = HASHED.exec(file) ?? [];
  return name !== undefined && known === name && its === ending;
}
