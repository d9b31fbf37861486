/**
 * Loads the whole UN Treaty Collection into a ledger: every row of its tables is a recording or is counted under a
 * reason. `node bench/collection/load.mjs --help` lists the flags.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inChild } from '../harness/child.mjs';
import { number, spread } from '../harness/figures.mjs';
import { load } from '../harness/machine.mjs';
import { BenchServer } from '../harness/server.mjs';
import { collectionOf, withLines, writeLines } from './file.mjs';
import { AS_OF } from './measure.mjs';
import { readTables, TABLES } from './tables.mjs';

const HELP = `node bench/collection/load.mjs [flags]

  --tables FOLDER   where actions.csv, treaties.csv, former-states.csv and entry-into-force.csv lie (../shared/data/untc beside the project)
  --data FOLDER     keep the ledger in this data folder; FOEDERA_DATA=FOLDER npm start serves it afterwards
  --into URL        into this PostgreSQL database instead of an embedded one
  --as-of DATE      the day as of which the treaties are listed at the end (${AS_OF})
  --write FILE      keep the recordings in this file as well

Without --data and --into the ledger is made in a temporary folder and removed again.
`;

const FLAGS = {
  tables: { type: 'string', default: TABLES },
  data: { type: 'string' },
  into: { type: 'string' },
  'as-of': { type: 'string', default: AS_OF },
  write: { type: 'string' },
  help: { type: 'boolean', default: false },
};

const whole = (count) => count.toLocaleString('en');
const say = (line) => process.stdout.write(`${line}\n`);
const seconds = (milliseconds) => `${number(milliseconds / 1000)} s`;

/** What became of the rows, in lines. */
function told({ rows, lines, setAside, remarks }) {
  const reasons = (list) => list.map(([reason, count]) => `  ${whole(count).padStart(7)}  ${reason}`);
  const aside = setAside.reduce((sum, [, count]) => sum + count, 0);
  return [
    `Read ${whole(rows.acts)} acts of ${whole(rows.treaties)} treaties.`,
    `Made ${whole(lines.actions)} actions, ${whole(lines.treaties)} treaties, ${whole(lines.participants)} participants and ${whole(lines.declarations)} declared dates; ${whole(aside)} rows set aside.`,
    ...reasons(setAside),
    'Of these:',
    ...reasons(remarks),
  ];
}

async function importInto(url, file, asOf) {
  say(`Importing; load of the machine ${load()}.`);
  const { result, megabytes } = await inChild('import-foedera', { url, file, keepGoing: false }, 'run');
  const { events, milliseconds } = result;
  const speed = number((events * 1000) / milliseconds);
  say(
    `Recorded ${whole(events)} events in ${seconds(milliseconds)}, check included: ${speed} events/s, at most ${number(megabytes)} MB; load ${load()}.`,
  );
  const { result: list } = await inChild('collection-list', { url, asOf }, 'run');
  const { treaties, inForce, first, warm, cpu } = list;
  say(`${whole(treaties)} treaties as of ${asOf}, ${whole(inForce)} of them in force by the clauses that are known.`);
  say(
    `All treaties as of a day: the first answer of a new process ${number(first)} ms, later ones ${number(spread(warm).median)} ms, of which ${number(spread(cpu).median)} ms of CPU.`,
  );
}

async function main() {
  const { values } = parseArgs({ options: FLAGS });
  const { tables, data, into, write, help, 'as-of': asOf } = values;
  if (help || !existsSync(join(tables, 'actions.csv'))) {
    say(help ? HELP : `There are no tables in ${tables}. Name their folder with --tables.`);
    return help ? 0 : 2;
  }
  const { lines, summary } = await collectionOf(readTables(tables));
  for (const line of told(summary)) say(line);
  if (write !== undefined) await writeLines(write, lines);
  if (into !== undefined) await withLines(lines, (file) => importInto(into, file, asOf));
  else {
    const folder = data ?? mkdtempSync(join(tmpdir(), 'foedera-collection-ledger-'));
    const server = new BenchServer(folder);
    try {
      await withLines(lines, async (file) => importInto(await server.url(), file, asOf));
    } finally {
      await server.stop();
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    }
  }
  return 0;
}

process.exit(await main());
