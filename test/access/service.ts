import { connect } from 'node:net';
import type { Ledger } from '../../src/ledger/ledger.js';
import { LEDGER } from '../../src/ledger/tokens.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type RunningRoute, withRoutes } from './running-routes.js';

interface Raw {
  readonly status: number;
  readonly text: string;
}

/** Sends lines as they stand, and reads until the connection ends. */
export function raw(port: number, lines: readonly string[], body = ''): Promise<Raw> {
  return new Promise((answer) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${[...lines, 'Connection: close'].join('\r\n').replaceAll('PORT', String(port))}\r\n\r\n${body}`),
    );
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => answer({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }));
  });
}

/** The whole application on a port of this machine. `PORT` in a header stands for that port. */
export class Service {
  private count = 0;

  private constructor(
    private readonly app: TestApp,
    readonly routes: readonly RunningRoute[],
    readonly port: number,
  ) {}

  static async start(key: string | null): Promise<Service> {
    const { started, routes } = await withRoutes(() => startTestApp({ port: 0, key }, { listen: true }));
    return new Service(started, routes, Number(new URL(await started.app.getUrl()).port));
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  async head(): Promise<number> {
    return (await this.app.app.get<Ledger>(LEDGER, { strict: false }).head()).position;
  }

  ask(line: string, ...headers: readonly string[]): Promise<Raw> {
    return raw(this.port, [`${line} HTTP/1.1`, ...headers]);
  }

  /** Marks the ledger's position by a name of its own. */
  mark(...headers: readonly string[]): Promise<Raw> {
    const body = JSON.stringify({ name: `mark-${String(this.count++)}` });
    const own = ['Content-Type: application/json', `Content-Length: ${String(body.length)}`];
    return raw(this.port, ['POST /v1/marks HTTP/1.1', ...headers, ...own], body);
  }
}
