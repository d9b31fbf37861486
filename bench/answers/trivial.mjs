import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class Trivial {
  answer() {
    return { answer: 42 };
  }
}
Controller('trivial')(Trivial);
Get()(Trivial.prototype, 'answer', Object.getOwnPropertyDescriptor(Trivial.prototype, 'answer'));

class TrivialModule {}
Module({ controllers: [Trivial] })(TrivialModule);

/** A Nest application on Fastify that does next to nothing: the measure of what an answer costs at least. */
export async function trivialApplication() {
  const app = await NestFactory.create(TrivialModule, new FastifyAdapter(), { logger: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
