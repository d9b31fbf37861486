import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ACCESS, type Access } from './access.js';
import { Door } from './door.js';
import { Sessions } from './session.js';

/** Keys for writes, and sessions for forms. Tokens and scopes will have their place here. */
@Global()
@Module({})
export class AccessModule {
  static forRoot(access: Access): DynamicModule {
    return {
      module: AccessModule,
      providers: [{ provide: ACCESS, useValue: access }, Sessions, Door],
      exports: [ACCESS, Sessions],
    };
  }
}
