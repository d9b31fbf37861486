import pg from 'pg';
import { built } from './built.mjs';

/** The embedded PostgreSQL in a folder, with its usual durability: both sides of every measure use this one server. */
export class BenchServer {
  #folder;
  #running = null;
  #made = 0;

  constructor(folder) {
    this.#folder = folder;
  }

  get folder() {
    return this.#folder;
  }

  /** Address of the folder's own database, in which the embedded ledger lives. */
  async url() {
    const { EmbeddedPostgres } = await built('platform/database/embedded/embedded-postgres.js');
    this.#running ??= await EmbeddedPostgres.start({ dataFolder: this.#folder });
    return this.#running.url;
  }

  /** Calls `work` with the address of a fresh, empty database, and drops it afterwards. */
  async fresh(work) {
    const main = await this.url();
    this.#made += 1;
    const name = `bench_${process.pid}_${this.#made}`;
    await statement(main, `CREATE DATABASE ${name} TEMPLATE template0`);
    const url = new URL(main);
    url.pathname = `/${name}`;
    try {
      return await work(url.href);
    } finally {
      await statement(main, `DROP DATABASE ${name} WITH (FORCE)`);
    }
  }

  /** Writes everything out, so that no side pays for what the other left to be written. */
  async settle() {
    await statement(await this.url(), 'CHECKPOINT');
  }

  async stop() {
    await this.#running?.stop();
    this.#running = null;
  }
}

/** Runs one statement on a connection of its own and answers its rows. */
export async function statement(url, text, values = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
