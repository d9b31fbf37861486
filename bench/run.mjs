/**
 * Measures Foedera against the raw database: the same PostgreSQL, the same durability, in the same run, round by round
 * in turn. Figures of different machines or runs do not compare; the ratios do. `node bench/run.mjs --help` lists the
 * flags.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers } from './answers/measure.mjs';
import { append } from './append/measure.mjs';
import { collection } from './collection/measure.mjs';
import { Ledgers } from './harness/ledgers.mjs';
import { load, machine } from './harness/machine.mjs';
import { HELP, options } from './harness/options.mjs';
import { document, missed, notes, table } from './harness/report.mjs';
import { funds } from './funds/measure.mjs';
import { BenchServer } from './harness/server.mjs';
import { importing } from './import/measure.mjs';
import { replay } from './replay/measure.mjs';
import { start } from './start/measure.mjs';

/** In this order: the last one needs the great ledger and stops the server. */
const MEASURES = { append, import: importing, collection, answers, funds, replay, start };

function progress(what, done, of) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}: ${String(done)} of ${String(of)}\n`);
}

async function measureAll(asked, server) {
  const ledgers = new Ledgers(server, asked.events, progress);
  const facts = await machine(server);
  const rows = [];
  for (const [name, measure] of Object.entries(MEASURES)) {
    if (asked.names.length > 0 && !asked.names.includes(name)) continue;
    const before = load();
    const own = await measure({ ...asked, server, ledgers, progress });
    rows.push(...own);
    facts.push(`Load while measuring ${name}: ${before} before, ${load()} after.`);
    process.stdout.write(`\n${table(own, false)}\n`);
  }
  if (ledgers.told !== null) facts.push(ledgers.told);
  return { rows, facts };
}

async function main() {
  const asked = options(process.argv.slice(2));
  const unknown = asked.names.find((name) => !(name in MEASURES));
  if (asked.help || unknown !== undefined) {
    process.stdout.write(
      `${unknown === undefined ? '' : `There is no measure ${unknown}.\n`}${HELP}\nMeasures: ${Object.keys(MEASURES).join(', ')}\n`,
    );
    return unknown === undefined ? 0 : 2;
  }
  const folder = asked.folder ?? mkdtempSync(join(tmpdir(), 'foedera-bench-'));
  const server = new BenchServer(folder);
  try {
    const { rows, facts } = await measureAll(asked, server);
    process.stdout.write(
      `\n${[...facts, ...notes(rows), ...missed(rows).map((line) => `MISSED ${line}`)].join('\n')}\n`,
    );
    if (asked.write) writeFileSync(new URL('RESULTS.md', import.meta.url), document({ asked, rows, facts }));
    return 0;
  } finally {
    await server.stop();
    if (asked.folder === null) rmSync(folder, { recursive: true, force: true });
  }
}

process.exit(await main());
