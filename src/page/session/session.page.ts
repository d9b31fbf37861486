import { Body, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ACCESS, type Access } from '../../access/access.js';
import { isKey } from '../../access/key.js';
import { PublicRead } from '../../access/route-kind.js';
import { sessionCookie, Sessions } from '../../access/session.js';
import { FORM } from '../../platform/http/input/json-body.js';
import { ownAddress } from '../address.js';
import { Page } from '../page.js';
import { PageController } from '../page-controller.js';

/** Where somebody who signs in came from. */
class BackDto {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  back?: string;
}

/** What the form of the view `session` has. */
class SignInDto extends BackDto {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  key?: string;
}

/** Sessions for forms: the key is typed once, and never stands in an address. */
@PageController()
export class SessionPage {
  constructor(
    @Inject(ACCESS) private readonly access: Access,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get('session')
  show(@Query() { back }: BackDto, @Req() { headers }: FastifyRequest): Page<'session'> {
    const session = this.sessions.standing(headers.cookie);
    return this.page(back, session !== null && session !== 'over');
  }

  /** Gives the browser a session where the key is right, and goes back. */
  @Post('session')
  @HttpCode(303)
  @PublicRead(FORM)
  begin(
    @Body() { key, back }: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Page<'session'> | undefined {
    const { key: wanted } = this.access;
    if (wanted !== null && !isKey(key ?? '', wanted)) return this.page(back, false, true);
    if (wanted !== null) reply.header('Set-Cookie', sessionCookie(this.sessions.begin(), overTls(request)));
    goTo(reply, ownAddress(back));
    return undefined;
  }

  /** Takes the session back. */
  @Post('session/end')
  @HttpCode(303)
  @PublicRead(FORM)
  end(
    @Body() { back }: BackDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): undefined {
    reply.header('Set-Cookie', sessionCookie(null, overTls(request)));
    goTo(reply, ownAddress(back));
    return undefined;
  }

  private page(back: string | undefined, standing: boolean, refused = false): Page<'session'> {
    const model = { back: ownAddress(back), refused, standing, open: this.access.key === null };
    return new Page('session', model, { times: null, section: null, status: refused ? 401 : 200, fleeting: true });
  }
}

function goTo(reply: FastifyReply, address: string): void {
  reply.header('Location', address).header('Cache-Control', 'no-store');
}

/** A browser names the origin of a form, whoever ends its TLS. */
function overTls({ headers, protocol }: FastifyRequest): boolean {
  return protocol === 'https' || (headers.origin ?? '').startsWith('https:');
}
