import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noneMatch } from '../../platform/http/answers/etag.js';
import { Packed } from '../packing.js';

/** Styles of its own, nothing else: no script, nothing from anywhere, also when it is opened as a page. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

interface DrawnOptions {
  readonly type: 'image/png' | 'image/svg+xml; charset=utf-8';
  readonly language: string;
  /** Its address names both times: it stays what it is. */
  readonly pinned: boolean;
}

/** A drawing as it is sent. */
export class DrawnDocument {
  private readonly packed: Packed;
  private readonly tag: string;

  constructor(
    private readonly bytes: Buffer,
    private readonly options: DrawnOptions,
  ) {
    this.packed = new Packed(bytes);
    this.tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  }

  get size(): number {
    return this.bytes.byteLength;
  }

  /** It for this reader, or nothing where they have it already (304). */
  async send({ headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer | undefined> {
    const { type, language, pinned } = this.options;
    reply
      .type(type)
      .header('Content-Security-Policy', POLICY)
      .header('Content-Language', language)
      .header('Vary', 'Accept-Encoding')
      .header('Cache-Control', pinned ? 'public, max-age=31536000, immutable' : 'no-cache')
      .header('ETag', this.tag);
    if (noneMatch(headers['if-none-match'], this.tag)) {
      reply.status(304);
      return undefined;
    }
    // A PNG is packed by itself.
    if (type === 'image/png') return this.bytes;
    const { bytes, packing } = await this.packed.for(headers['accept-encoding']);
    if (packing !== null) reply.header('Content-Encoding', packing).header('ETag', `W/${this.tag}`);
    return bytes;
  }
}
