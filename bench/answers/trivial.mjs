import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

let text = '';

class Trivial {
  answer() {
    return text;
  }
}
Controller('trivial')(Trivial);
Get()(Trivial.prototype, 'answer', Object.getOwnPropertyDescriptor(Trivial.prototype, 'answer'));

class TrivialModule {}
Module({ controllers: [Trivial] })(TrivialModule);

/** A Nest application on Fastify that answers a ready text: what an answer costs at least. `say` sets the text. */
export async function trivialApplication() {
  const app = await NestFactory.create(TrivialModule, new FastifyAdapter(), { logger: false });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return { app, say: (ready) => (text = ready) };
}
