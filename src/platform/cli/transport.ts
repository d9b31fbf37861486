import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../../config.js';
import type { CliRequest } from './command.js';
import { CliFailure, networkCode, usage } from './failure.js';

/** What came back for a request. */
export interface CliResponse {
  readonly status: number;
  readonly text: string;
}

/** The way to the ledger: in this process, or over the network. */
export interface Transport {
  send(request: CliRequest, accept: string): Promise<CliResponse>;
  application(): Promise<NestFastifyApplication>;
  close(): Promise<void>;
}

/** Starts the application in this process when it is first needed. */
export function localTransport(create: () => Promise<NestFastifyApplication>): Transport {
  let starting: Promise<NestFastifyApplication> | null = null;
  const application = (): Promise<NestFastifyApplication> => (starting ??= create());
  return {
    application,
    async send(request, accept) {
      const app = await application();
      const answer = await app.inject({
        method: request.method,
        url: addressOf(request),
        headers: headersOf(request, accept),
        ...(request.body === undefined ? {} : { payload: JSON.stringify(request.body) }),
      });
      return { status: answer.statusCode, text: answer.body };
    },
    async close() {
      const app = await starting?.catch(() => null);
      await app?.close();
    },
  };
}

/** Sends requests to the service at `server`. */
export function remoteTransport(config: Pick<Config, 'key'> & { readonly server: string }): Transport {
  const { server, key } = config;
  return {
    application: () =>
      Promise.reject(
        usage(
          'This command works on the ledger itself and not through a service. Unset FOEDERA_SERVER and run it where the ledger is.',
        ),
      ),
    async send(request, accept) {
      const headers = { ...headersOf(request, accept), ...(key === null ? {} : { authorization: `Bearer ${key}` }) };
      const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
      try {
        const answer = await fetch(server + addressOf(request), { method: request.method, headers, ...body });
        return { status: answer.status, text: await answer.text() };
      } catch (error) {
        const why = networkCode(error as Error) || (error as Error).message;
        throw new CliFailure({
          status: 503,
          code: 'store-unreachable',
          detail: `The service at ${server} cannot be reached (${why}).`,
        });
      }
    },
    close: () => Promise.resolve(),
  };
}

function addressOf({ path, query = {} }: CliRequest): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, value);
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

function headersOf(request: CliRequest, accept: string): Record<string, string> {
  return { accept, ...(request.body === undefined ? {} : { 'content-type': 'application/json' }), ...request.headers };
}
