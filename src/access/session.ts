import { createHmac, randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ACCESS, type Access } from './access.js';

/** Name of the cookie that holds a session. */
export const SESSION_COOKIE = 'foedera-session';
/** Name of the field that every form of the page which records must have. */
export const TOKEN_FIELD = 'token';

const VERSION = '1';
const LASTS_SECONDS = 8 * 60 * 60;
const WRITTEN = /^1\.(\d{10,12})\.([\w-]{22})\.([\w-]{43})$/;

/** A sign-in that stands: its nonce, and the second at which it is over. */
export interface FormSession {
  readonly nonce: string;
  readonly until: number;
}

/**
 * Sessions of those who record by forms. Nothing is stored: a cookie says until when it holds, sealed by a secret that
 * comes of the key. Another key ends all of them. See docs/adr/0031.
 */
@Injectable()
export class Sessions {
  private readonly secret: () => Buffer;

  constructor(@Inject(ACCESS) { key }: Access) {
    let made: Buffer | null = null;
    // Slow on purpose: whoever gets hold of a cookie cannot try out keys by the thousand.
    this.secret = () => (made ??= key === null ? randomBytes(32) : scryptSync(key, 'foedera session', 32));
  }

  /** The value of the cookie for somebody who has shown the key. */
  begin(now = Date.now()): string {
    const until = String(Math.floor(now / 1000) + LASTS_SECONDS);
    const said = `${VERSION}.${until}.${randomBytes(16).toString('base64url')}`;
    return `${said}.${this.seal(said)}`;
  }

  /** The session in a header `Cookie`; `over`: it was one; null: it holds none that this service made with its key. */
  standing(header: string | undefined, now = Date.now()): FormSession | 'over' | null {
    const found = cookiesIn(header).flatMap((value) => this.read(value) ?? []);
    const standing = found.find(({ until }) => until * 1000 > now);
    return standing ?? (found.length > 0 ? 'over' : null);
  }

  /** What a form must have in its field `token`: for a session its own, else that of this process. */
  tokenFor(session: FormSession | null): string {
    return this.seal(session === null ? 'form' : `form ${session.nonce}`);
  }

  /** Whether a form came of a page of this service that was written for this session. */
  isToken(given: unknown, session: FormSession | null): boolean {
    return typeof given === 'string' && same(given, this.tokenFor(session));
  }

  private read(value: string): FormSession | null {
    const [, until = '', nonce = '', seal = ''] = WRITTEN.exec(value) ?? [];
    if (seal === '' || !same(seal, this.seal(`${VERSION}.${until}.${nonce}`))) return null;
    return { nonce, until: Number(until) };
  }

  private seal(text: string): string {
    return createHmac('sha256', this.secret()).update(text).digest('base64url');
  }
}

/** The header that gives a browser the session, or takes it back (null). `secure`: the page came over TLS. */
export function sessionCookie(value: string | null, secure: boolean): string {
  const kept = value === null ? 'Max-Age=0' : `Max-Age=${String(LASTS_SECONDS)}`;
  return `${SESSION_COOKIE}=${value ?? ''}; ${kept}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

/** Another site of the same domain may set a cookie of this name as well, so there may be several. */
function cookiesIn(header = ''): readonly string[] {
  return header
    .split(';')
    .map((pair) => pair.trim().split('=', 2))
    .flatMap(([name, value = '']) => (name === SESSION_COOKIE ? [value] : []))
    .slice(0, 8);
}

function same(given: string, wanted: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
}
