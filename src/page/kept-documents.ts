import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { SESSION_COOKIE } from '../access/session.js';
import { Moments } from '../knowledge/moments/moments.js';
import type { Ledger } from '../ledger/ledger.js';
import { LEDGER } from '../ledger/tokens.js';
import { namesBothTimes } from './address.js';
import type { WrittenDocument } from './document.js';
import { themeOf } from './theme-of.js';

/** How many bytes of documents are kept. */
const KEPT = 64 * 1024 * 1024;

/**
 * What was written at addresses, for as long as it would be written the same again. An address that leaves a time open
 * shows the same until something is recorded, or the day ends.
 */
@Injectable()
export class KeptDocuments {
  private readonly kept = new LRUCache<string, WrittenDocument>({ maxSize: KEPT, sizeCalculation: ({ size }) => size });

  constructor(
    private readonly moments: Moments,
    @Inject(LEDGER) private readonly ledger: Ledger,
  ) {}

  /**
   * Under what the document of an address is kept; null: it is of somebody's session. Ask before the document is made:
   * what is recorded meanwhile must not be taken for known by then.
   */
  async key({ method, originalUrl, protocol, host, headers }: FastifyRequest): Promise<string | null> {
    if (method !== 'GET' && method !== 'HEAD') return null;
    if (headers.cookie?.includes(`${SESSION_COOKIE}=`) === true) return null;
    const now = namesBothTimes(originalUrl)
      ? ''
      : `${String((await this.ledger.head()).position)} ${this.moments.today()}`;
    return `${now} ${String(themeOf(headers.cookie))} ${protocol}://${host}${originalUrl}`;
  }

  /** The document kept under a key. */
  get(key: string | null): WrittenDocument | null {
    return key === null ? null : (this.kept.get(key) ?? null);
  }

  /** Keeps a document. */
  set(key: string | null, document: WrittenDocument): void {
    if (key !== null) this.kept.set(key, document);
  }
}
