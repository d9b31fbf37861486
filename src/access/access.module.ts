import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ACCESS, type Access } from './access.js';
import { WriteGuard } from './write-guard.js';

/** Keys for writes. Tokens and scopes will have their place here. */
@Module({})
export class AccessModule {
  static forRoot(access: Access): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: ACCESS, useValue: access },
        { provide: APP_GUARD, useClass: WriteGuard },
      ],
      exports: [ACCESS],
    };
  }
}
