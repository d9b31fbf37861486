import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PREFIXES } from './language.js';
import { PageInterceptor } from './page-interceptor.js';

/** A controller of views: in every language, and outside of the API's description. */
export const PageController = (): ClassDecorator =>
  applyDecorators(Controller([...PREFIXES]), ApiExcludeController(), UseInterceptors(PageInterceptor));
