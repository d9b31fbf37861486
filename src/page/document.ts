import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { noneMatch } from '../platform/http/answers/etag.js';
import { Packed } from './packing.js';

/** How long browsers may show a document without asking again. */
export type Keeping = 'never' | 'asking' | 'for good';

const CONTROL: Readonly<Record<Keeping, string>> = {
  never: 'no-store',
  asking: 'no-cache',
  'for good': 'public, max-age=31536000, immutable',
};

interface DocumentOptions {
  /** Default 200. */
  readonly status?: number;
  readonly type: string;
  readonly keeping: Keeping;
  /** It is packed by itself, as a PNG is. */
  readonly packedByItself?: boolean;
  /** What else is said of it on its way. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What was written at an address, a view or a drawing, with what is said of it on its way to several readers. */
export class WrittenDocument {
  private readonly packed: Packed;
  private readonly tag: string;

  constructor(
    bytes: Buffer,
    private readonly options: DocumentOptions,
  ) {
    this.packed = new Packed(bytes);
    this.tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  }

  get size(): number {
    return this.packed.size;
  }

  /** It for this reader, or nothing where they have it already (304). */
  async send({ headers: asked }: FastifyRequest, reply: FastifyReply): Promise<Buffer | undefined> {
    const { status = 200, type, keeping, packedByItself = false, headers } = this.options;
    const { bytes, packing } = await this.packed.for(packedByItself ? undefined : asked['accept-encoding']);
    reply.status(status).type(type).headers(headers).header('Cache-Control', CONTROL[keeping]);
    if (keeping !== 'never') {
      reply.header('ETag', packing === null ? this.tag : `W/${this.tag}`);
      if (status === 200 && noneMatch(asked['if-none-match'], this.tag)) {
        reply.status(304);
        return undefined;
      }
    }
    if (packing !== null) reply.header('Content-Encoding', packing);
    return bytes;
  }
}
