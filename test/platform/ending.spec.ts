/** Goal: a service that ends tells so in problem documents, and nobody keeps it from ending. */
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startProbe } from './probe.js';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

/** A bare connection, and all that was ever said on it once it is closed. */
async function connection(port: number, first: string): Promise<{ send(text: string): void; closed: Promise<string> }> {
  const socket = connect(port, '127.0.0.1');
  sockets.push(socket);
  let said = '';
  const closed = new Promise<string>((end) => socket.on('close', () => end(said)));
  socket.setEncoding('utf8').on('data', (text: Buffer | string) => (said += text.toString()));
  socket.on('error', () => undefined);
  await new Promise<void>((sent) => socket.write(first, () => sent()));
  return { send: (text) => void socket.write(text), closed };
}

const refusesNewOnes = (port: number) =>
  new Promise<boolean>((answer) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => answer(false)).once('error', () => answer(true));
    socket.once('connect', () => socket.destroy());
  });

async function listening(): Promise<{ app: NestFastifyApplication; port: number }> {
  const app = await startProbe({}, { listen: true });
  return { app, port: Number(new URL(await app.getUrl()).port) };
}

describe('given a service that is ending', () => {
  it.each(['/v1/probe/table', '/nowhere', '/health/ready'])(
    'when a request for %s that was half sent is completed, then it is refused with a problem that says when to come back',
    async (path) => {
      const { app, port } = await listening();
      const half = await connection(port, `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n`);
      // A connection that is accepted is one the server knows of.
      expect(await (await fetch(`http://127.0.0.1:${port}/health/live`)).json()).toEqual({ status: 'ok' });
      const ended = app.close();
      while (!(await refusesNewOnes(port))) await new Promise((soon) => setTimeout(soon, 5));
      half.send('\r\n');
      const [head = '', body = ''] = (await half.closed).split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 503 /);
      expect(head.toLowerCase()).toContain('content-type: application/problem+json');
      for (const header of ['retry-after: 2', 'connection: close', 'x-content-type-options: nosniff'])
        expect(head.toLowerCase()).toContain(header);
      expect(JSON.parse(body)).toMatchObject({ status: 503, code: 'not-ready', instance: path });
      await ended;
    },
  );
});

describe('given a client that keeps its connection', () => {
  it('when the service ends and nothing is under way, then it ends at once', async () => {
    const { app, port } = await listening();
    const kept = await connection(
      port,
      'GET /v1/probe/table HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n\r\n',
    );
    await new Promise((soon) => setTimeout(soon, 50));
    await app.close();
    expect(await kept.closed).toMatch(/^HTTP\/1\.1 200 /);
  });
});
