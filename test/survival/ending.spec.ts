/** Goal: SIGTERM ends the service, whatever a client left half done. */
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { treaty } from './bodies.js';
import { post } from './clients.js';
import { newDataFolder, serve } from './processes.js';

it('given a request that was half sent, head or body, when the service is to stop, then it waits for a while and stops in order', async () => {
  const service = await serve({ FOEDERA_DATA: newDataFolder(), FOEDERA_LOG: 'log' });
  const port = Number(new URL(service.url).port);
  const halves = ['GET /v1/treaties HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Half: ', BODY].map(async (half) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    const closed = new Promise((end) => socket.once('close', end));
    await new Promise<void>((sent) => socket.write(half, () => sent()));
    return { socket, closed };
  });
  const open = await Promise.all(halves);
  expect((await post(`${service.url}/v1/treaties`, treaty('one'))).status).toBe(201);
  const ended = await service.stop();
  expect(ended).toMatchObject({ code: 0, signal: null });
  expect(ended.out).toContain('SIGTERM: stopping');
  expect(ended.out + ended.err).not.toContain('"level":"error"');
  await Promise.all(open.map(({ closed }) => closed));
});

const BODY =
  'POST /v1/treaties HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"id":';
