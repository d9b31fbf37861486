import { existsSync } from 'node:fs';
import { inChild } from '../harness/child.mjs';
import { ratios, spread } from '../harness/figures.mjs';
import { collectionOf, withLines } from './file.mjs';
import { readTables, TABLES } from './tables.mjs';

/** The day on which the treaties are counted; the tables reach into 2015. */
export const AS_OF = '2015-12-31';
/** Milliseconds of computing for all treaties as of any date. */
const MOST = 20;

/**
 * The UN Treaty Collection imported as one file, and then listed as of many days. Without the tables beside the project
 * nothing is measured.
 */
export async function collection({ server, rounds, quick, progress }) {
  if (!existsSync(TABLES)) {
    process.stderr.write(
      'collection: not measured, as the tables of the UN Treaty Collection are not beside the project.\n',
    );
    return [];
  }
  const tables = readTables(TABLES);
  const { lines } = await collectionOf(tables, quick ? chapter(tables, '18') : null);
  return withLines(lines, async (file) => {
    const measured = { foedera: [], raw: [], lists: [] };
    for (let round = 0; round < rounds; round += 1) {
      progress('collection', round, rounds);
      await server.fresh(async (url) => {
        for (const [side, name] of [
          ['foedera', 'import-foedera'],
          ['raw', 'import-raw'],
        ]) {
          await server.settle();
          measured[side].push(await inChild(name, { url, file, keepGoing: false }, 'run'));
        }
        measured.lists.push((await inChild('collection-list', { url, asOf: AS_OF }, 'run')).result);
      });
    }
    return rowsOf(measured, lines.length);
  });
}

/** The treaties of a chapter of the collection. */
function chapter({ treaties }, wanted) {
  return new Set(treaties.filter(({ chapter_no: each }) => each === wanted).map(({ treaty }) => treaty));
}

function rowsOf({ foedera, raw, lists }, recordings) {
  const speed = (side) => side.map(({ result: { events, milliseconds } }) => (events * 1000) / milliseconds);
  const each = (of) => lists.map((list) => spread(of(list)).median);
  const [{ treaties, inForce }] = lists;
  const what = `import of the UN Treaty Collection, ${recordings.toLocaleString('en')} recordings`;
  const listed = `all ${treaties.toLocaleString('en')} treaties as of a day`;
  return [
    { what, unit: 'events/s', foedera: speed(foedera), raw: speed(raw), ratios: ratios(speed(foedera), speed(raw)) },
    {
      what: `${what}, peak memory`,
      unit: 'MB',
      foedera: foedera.map(({ megabytes }) => megabytes),
      raw: raw.map(({ megabytes }) => megabytes),
    },
    { what: `${listed}, first answer of a new process`, unit: 'ms', foedera: lists.map(({ first }) => first) },
    { what: `${listed}, warm`, unit: 'ms', foedera: each(({ warm }) => warm) },
    {
      what: `${listed}, warm, CPU of the answering process`,
      unit: 'ms',
      foedera: each(({ cpu }) => cpu),
      most: MOST,
      notes: [
        `medians over 132 days from 1950 to 2015, each asked about once; ${inForce.toLocaleString('en')} treaties are in force on ${AS_OF}, by the clauses that are known.`,
      ],
    },
  ];
}
