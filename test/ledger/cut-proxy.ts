import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/**
 * How the next message that contains a text is cut off: before the server gets it, or after, so that only its answer is
 * lost.
 */
type Cut = { readonly at: string; readonly when: 'before' | 'after' };

/** A connection to a database that can be cut at a chosen statement. */
export interface CutProxy {
  readonly url: string;
  /** Cuts the next message that contains `at`; resolves when it was cut. */
  cut(cut: Cut): Promise<void>;
  /** Ends every connection and takes no more, or takes them again. */
  away(away: boolean): void;
  stop(): Promise<void>;
}

/** Stands between a client and a server: bytes pass unchanged, until a cut is asked for. */
export async function cutProxy(target: string): Promise<CutProxy> {
  const { hostname, port } = new URL(target);
  const folder = decodeURIComponent(hostname);
  const open = new Set<Socket>();
  let gone = false;
  let pending: (Cut & { readonly done: () => void }) | null = null;

  const proxy = createServer((client) => {
    if (gone) return void client.destroy();
    const server = folder.startsWith('/') ? connect(`${folder}/.s.PGSQL.${port}`) : connect(Number(port), folder);
    let silenced = false;
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => open.delete(socket));
    }
    client.on('data', (message) => {
      const cut = pending !== null && message.includes(pending.at) ? pending : null;
      if (cut === null) return void server.write(message);
      pending = null;
      silenced = true;
      if (cut.when === 'after') server.write(message);
      client.destroy();
      if (cut.when === 'before') server.destroy();
      cut.done();
    });
    server.on('data', (message) => {
      if (!silenced) client.write(message);
    });
    server.on('close', () => client.destroy());
    client.on('close', () => {
      if (!silenced) server.destroy();
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut: (cut) => new Promise((done) => (pending = { ...cut, done })),
    away: (away) => {
      gone = away;
      if (away) for (const socket of open) socket.destroy();
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
