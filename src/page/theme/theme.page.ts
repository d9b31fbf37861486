import { Body, HttpCode, Post, Res } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { PublicRead } from '../../access/route-kind.js';
import { FORM } from '../../platform/http/input/json-body.js';
import { ownAddress } from '../address.js';
import { PageController } from '../page-controller.js';

const YEAR = 31_536_000;

/** What the form of the masthead has. */
class ThemeDto {
  /** `device`: as the device has it. */
  @IsIn(['light', 'dark', 'device'])
  theme: 'light' | 'dark' | 'device';

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  back?: string;
}

/** Light or dark, for a reader without script. The choice is a cookie of the browser; the service keeps nothing. */
@PageController()
export class ThemePage {
  @Post('theme')
  @HttpCode(303)
  @PublicRead(FORM)
  choose(@Body() { theme, back }: ThemeDto, @Res({ passthrough: true }) reply: FastifyReply): undefined {
    const age = theme === 'device' ? 0 : YEAR;
    reply
      .header('Set-Cookie', `theme=${theme}; Path=/; Max-Age=${String(age)}; SameSite=Lax`)
      .header('Location', ownAddress(back))
      .header('Cache-Control', 'no-store');
    return undefined;
  }
}
