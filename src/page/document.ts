import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noneMatch } from '../platform/http/answers/etag.js';
import { Packed } from './packing.js';

/** Nothing in line, nothing from elsewhere: what a page shows as text can never run. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** How long browsers may show a page without asking again. */
type Keeping = 'never' | 'asking' | 'for good';

const CONTROL: Readonly<Record<Keeping, string>> = {
  never: 'no-store',
  asking: 'no-cache',
  'for good': 'public, max-age=31536000, immutable',
};

interface DocumentOptions {
  readonly status: number;
  readonly keeping: Keeping;
  /** The address that keeps its answer; null where there is none. */
  readonly permalink: string | null;
}

/** A view written down, with what is said of it on its way. */
export class HtmlDocument {
  private readonly packed: Packed;
  private readonly tag: string;

  constructor(
    html: string,
    private readonly options: DocumentOptions,
  ) {
    this.packed = new Packed(Buffer.from(html));
    this.tag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  }

  get size(): number {
    return this.packed.size;
  }

  /** It for this reader, or nothing where they have it already (304). */
  async send({ headers }: FastifyRequest, reply: FastifyReply): Promise<Buffer | undefined> {
    const { status, keeping, permalink } = this.options;
    const { bytes, packing } = await this.packed.for(headers['accept-encoding']);
    reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header('Content-Security-Policy', POLICY)
      // A page that sends no referrer sends its forms without an origin, and the door could not tell whose they are.
      .header('Referrer-Policy', 'same-origin')
      .header('Vary', 'Accept, Accept-Encoding, Cookie')
      .header('Cache-Control', CONTROL[keeping]);
    if (permalink !== null) reply.header('Link', `<${permalink}>; rel="permalink"`);
    if (keeping !== 'never') {
      reply.header('ETag', packing === null ? this.tag : `W/${this.tag}`);
      if (status === 200 && noneMatch(headers['if-none-match'], this.tag)) {
        reply.status(304);
        return undefined;
      }
    }
    if (packing !== null) reply.header('Content-Encoding', packing);
    return bytes;
  }
}
