import { built } from './built.mjs';

/**
 * The whole application on the database at `url`, silent, answering `inject`, writes open: what the command line runs
 * on.
 */
export async function openApplication(url) {
  const [{ createApp }, { readConfig }] = await Promise.all([built('app.module.js'), built('config.js')]);
  return createApp(readConfig({ DATABASE_URL: url, FOEDERA_HISTORIES: 'none' }, {}), { trusted: true });
}

/** A provider of the application by its exported name in a built module. */
export async function provider(app, path, name) {
  return app.get((await built(path))[name], { strict: false });
}

/** Records lines of recordings through the ledger's own write path; throws where one is refused. */
export async function recordAll(app, lines) {
  const recordings = await provider(app, 'recording/recordings.js', 'Recordings');
  const ledger = await provider(app, 'ledger/postgres-ledger.js', 'PostgresLedger');
  const written = await Promise.all(
    lines.map((line) => {
      const prepared = recordings.prepare(line);
      if ('errors' in prepared) throw new Error(JSON.stringify(prepared.errors));
      return ledger.write({ actor: 'bench', decide: prepared.write.decide });
    }),
  );
  const refused = written.find(({ outcome }) => outcome !== 'recorded');
  if (refused !== undefined) throw new Error(`A recording was not recorded: ${JSON.stringify(refused)}`);
}
