/**
 * Feeds every table of the UN Treaty Collection that lies beside the project to `import-table`, in one process, and
 * counts what was read, what was recorded and what was found. `node bench/status-tables/measure.mjs --help`.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTables, TABLES } from '../collection/tables.mjs';
import { treatyLines } from '../collection/treaties.mjs';
import { openApplication, provider } from '../harness/application.mjs';
import { built } from '../harness/built.mjs';
import { BenchServer } from '../harness/server.mjs';
import { composedTables } from './composed.mjs';

const HELP = `node bench/status-tables/measure.mjs [flags]

  --tables FOLDER    where actions.csv and treaties.csv lie (../shared/data/untc beside the project)
  --printed FOLDER   feed the CSV files of this folder instead, named by their number in the collection: 18-14.csv
  --chapters LIST    only these chapters, such as 6,11,18
  --observed DATE    the day on which all tables are said to have been seen (2015-03-14)
  --unsigned         register as not open for signature what has no column of signatures
  --mapping FILE     what codes, headings and names mean, as JSON (docs/status-tables.md)
  --despite CODES    refusals set aside for all tables, between commas
  --findings FILE    write every finding into this file, a JSON document a line

FOEDERA_DIST names another build than dist: measure an older release with the same tables.
`;

const FLAGS = {
  tables: { type: 'string', default: TABLES },
  printed: { type: 'string' },
  chapters: { type: 'string' },
  observed: { type: 'string', default: '2015-03-14' },
  unsigned: { type: 'boolean', default: false },
  mapping: { type: 'string' },
  despite: { type: 'string' },
  findings: { type: 'string' },
  help: { type: 'boolean', default: false },
};

const say = (line) => process.stdout.write(`${line}\n`);
const whole = (count) => count.toLocaleString('en');
const chapterOf = (treaty) => treaty.split('-')[0];

function fed({ printed, chapters }, all) {
  const files =
    printed === undefined
      ? composedTables(all)
      : readdirSync(printed)
          .filter((name) => name.endsWith('.csv'))
          .map((name) => ({ treaty: name.slice(0, -4), bytes: readFileSync(join(printed, name)) }));
  const wanted = chapters === undefined ? null : new Set(chapters.split(','));
  const number = (treaty) => treaty.replaceAll(/\d+/g, (digits) => digits.padStart(3, '0'));
  return files
    .filter(({ treaty }) => wanted === null || wanted.has(chapterOf(treaty)))
    .sort((a, b) => (number(a.treaty) < number(b.treaty) ? -1 : 1));
}

/**
 * The register, and every treaty of which there is a table, without its clauses: by its number alone where the list
 * does not have it.
 */
function registrations(all, files) {
  const treaties = treatyLines(all, () => true).map(({ id, title, adopted, references, parent = null, ref }) => {
    return { record: 'treaty', id, title, adopted, references, parent, ref };
  });
  const known = new Set(treaties.map(({ id }) => id));
  const more = files
    .map(({ treaty }) => `untc-${treaty}`)
    .filter((id) => !known.has(id))
    .map((id) => ({ record: 'treaty', id, title: id, references: {}, ref: id }));
  return [...register(), ...treaties, ...more];
}

/** The whole register that ships: States, organisations and territories. */
function register() {
  const folder = new URL('../../events/histories/participants/', import.meta.url);
  const lines = ['participants', 'organisations', 'territories'].flatMap((name) =>
    readFileSync(new URL(`${name}.ndjson`, folder), 'utf8').split('\n'),
  );
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

async function record(app, lines, folder) {
  const file = join(folder, 'registrations.ndjson');
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const recordings = await provider(app, 'interchange/recordings-import.js', 'RecordingsImport');
  const onRejected = ({ line, reason }) => {
    throw new Error(`Line ${String(line)}: ${reason}`);
  };
  await recordings.record(file, { actor: 'bench', keepGoing: false, onRejected });
}

/** What is asked of every table. An older release takes no more than the day. */
async function askedOf({ observed, unsigned, mapping, despite }) {
  const asked = { observed, actor: 'bench', mark: null, whole: false, dryRun: false, document: null, url: null };
  if (unsigned) asked.unsigned = 'where-none-shown';
  if (despite !== undefined) asked.setAside = { codes: despite.split(','), note: 'As the depositary lists it.' };
  if (mapping === undefined) return asked;
  const { mappingOf } = await built('interchange/import-table/mapping-given.js');
  return { ...asked, mapping: mappingOf(JSON.parse(readFileSync(mapping, 'utf8'))) };
}

async function feed(app, files, flags) {
  const tables = await provider(app, 'interchange/import-table/table-import.js', 'TableImport');
  const asked = await askedOf(flags);
  const outcomes = [];
  for (const { treaty, bytes } of files)
    try {
      outcomes.push({ treaty, outcome: await tables.run(bytes, { ...asked, treaty: `untc-${treaty}` }) });
    } catch (error) {
      outcomes.push({ treaty, problem: error.code ?? String(error) });
    }
  return outcomes;
}

/** How many findings a person is told: those that share a sentence are one. Older releases tell each place. */
async function sentencesOf(outcomes) {
  const grouping = await built('domain/status-table/grouped-findings.js').catch(() => null);
  return outcomes
    .map(({ outcome }) => outcome?.findings ?? [])
    .reduce((sum, findings) => sum + (grouping?.groupedFindings(findings) ?? findings).length, 0);
}

function tallied(outcomes) {
  const tally = { tables: 0, refused: [], rows: 0, acts: 0, recorded: 0, findings: new Map(), despite: new Map() };
  const add = (counts, code) => counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { treaty, outcome, problem } of outcomes) {
    tally.tables += 1;
    if (outcome === undefined) {
      tally.refused.push(`${treaty} ${problem}`);
      continue;
    }
    tally.rows += outcome.table.rows.length;
    tally.acts += outcome.table.rows.reduce((sum, { shown }) => sum + shown.length, 0);
    tally.recorded += outcome.accepted.length;
    for (const { code } of outcome.findings) add(tally.findings, code);
    for (const { despite } of outcome.accepted) for (const code of despite) add(tally.despite, code);
  }
  return tally;
}

function told({ tables, refused, rows, acts, recorded, findings, despite }, sentences, milliseconds) {
  const listed = (counts) =>
    [...counts].sort(([, a], [, b]) => b - a).map(([code, count]) => `| ${code} | ${whole(count)} |`);
  const all = [...findings.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${whole(tables)} tables in ${(milliseconds / 1000).toFixed(1)} s, ${String(refused.length)} of them refused whole: ${refused.join(', ') || 'none'}.`,
    `${whole(rows)} rows, ${whole(acts)} acts read, ${whole(recorded)} recorded, ${whole(sentences)} findings in ${whole(all)} places.`,
    '| finding | places |',
    '|---|---|',
    ...listed(findings),
    '| recorded despite | acts |',
    '|---|---|',
    ...listed(despite),
  ];
}

async function main() {
  const { values } = parseArgs({ options: FLAGS });
  if (values.help || !existsSync(join(values.tables, 'actions.csv'))) {
    say(values.help ? HELP : `There are no tables in ${values.tables}. Name their folder with --tables.`);
    return values.help ? 0 : 2;
  }
  const all = readTables(values.tables);
  const files = fed(values, all);
  const folder = mkdtempSync(join(tmpdir(), 'foedera-status-tables-'));
  const server = new BenchServer(folder);
  try {
    const app = await openApplication(await server.url());
    await record(app, registrations(all, files), folder);
    const started = performance.now();
    const outcomes = await feed(app, files, values);
    const milliseconds = performance.now() - started;
    for (const line of told(tallied(outcomes), await sentencesOf(outcomes), milliseconds)) say(line);
    if (values.findings !== undefined)
      writeFileSync(
        values.findings,
        outcomes
          .flatMap(({ treaty, outcome }) => (outcome?.findings ?? []).map((each) => ({ treaty, ...each })))
          .map((each) => `${JSON.stringify(each)}\n`)
          .join(''),
      );
    await app.close();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

process.exit(await main());
