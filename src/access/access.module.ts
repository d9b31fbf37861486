import { type DynamicModule, Module } from '@nestjs/common';
import { ACCESS, type Access } from './access.js';
import { Door } from './door.js';

/** Keys for writes. Tokens and scopes will have their place here. */
@Module({})
export class AccessModule {
  static forRoot(access: Access): DynamicModule {
    return {
      module: AccessModule,
      providers: [{ provide: ACCESS, useValue: access }, Door],
      exports: [ACCESS],
    };
  }
}
