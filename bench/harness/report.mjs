import { number, shown, spread } from './figures.mjs';

/**
 * A row: `what`, `unit`, `foedera` and `raw` (values of each round), `ratios` (Foedera's speed over raw's, round by
 * round), `target` (the least ratio aimed at; absent: none), `most` (a bound on Foedera's own value instead), `notes`,
 * `misses` (what was missed besides, in sentences).
 */
const HEAD = ['measure', 'unit', 'Foedera', 'raw', 'of raw', 'to reach', ''];

/** The rows as a table: aligned for a terminal, or as Markdown. */
export function table(rows, markdown) {
  const lines = [HEAD, ...rows.map(cells)];
  if (markdown)
    return [lines[0], HEAD.map(() => '---'), ...lines.slice(1)].map((line) => `| ${line.join(' | ')} |`).join('\n');
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** What was missed, in sentences. */
export function missed(rows) {
  return rows.flatMap(({ what, misses = [], ...row }) =>
    [...own(row), ...misses].map((sentence) => `${what}: ${sentence}`),
  );
}

function own(row) {
  const { ratios, target, foedera, most, unit } = row;
  if (!isMissed(row)) return [];
  if (target !== undefined)
    return [`${number(spread(ratios).median)} of raw, where ${String(target)} is to be reached.`];
  return [`${number(spread(foedera).median)} ${unit}, where at most ${String(most)} is wanted.`];
}

/** Notes of all rows, each with its row's name. */
export function notes(rows) {
  return rows.flatMap(({ what, notes: told = [] }) => told.map((note) => `${what}: ${note}`));
}

function isMissed({ ratios, target, foedera, most }) {
  if (target !== undefined) return spread(ratios).median < target;
  return most !== undefined && spread(foedera).median > most;
}

function cells(row) {
  const { what, unit, foedera, raw, ratios, target, most } = row;
  const bound = target !== undefined ? `≥ ${String(target)}` : most !== undefined ? `≤ ${String(most)} ${unit}` : '';
  const verdict = bound === '' ? '' : isMissed(row) ? 'missed' : 'reached';
  return [
    what,
    unit,
    shown(foedera),
    raw === undefined ? '' : shown(raw),
    ratios === undefined ? '' : shown(ratios),
    bound,
    verdict,
  ];
}

/** bench/RESULTS.md. */
export function document({ asked, rows, facts }) {
  const flags = `${String(asked.rounds)} rounds (replay ${String(asked.slowRounds)}), ${String(asked.seconds)} s for each round of append`;
  const list = (lines) => lines.map((line) => `- ${line}`).join('\n');
  const misses = missed(rows);
  return `# Measured

Written by \`npm run bench -- --write\` on ${new Date().toISOString().slice(0, 10)}; every run writes it anew.

## How to read this

${list([...facts, ...READING, `${flags}${asked.quick ? '; a quick run, not for quoting' : ''}.`])}

## Figures

${table(rows, true)}

## Beside the figures

${list(notes(rows))}

## Missed

${misses.length === 0 ? 'Nothing that was measured.' : list(misses)}
`;
}

const READING = [
  'Cells are medians of the rounds, with the least and the greatest. Both sides of a round run one after the other on the same server, so that what else the machine does falls on both; quote the ratios, not the figures.',
  '“Of raw” is Foedera’s speed over that of plain node-postgres on the same columns and indexes. Raw decides nothing, checks nothing, posts nothing and hashes nothing.',
  'append, raw: one prepared INSERT a call, each its own transaction, one connection a caller. Foedera: the command of `POST /v1/treaties/{id}/actions` below HTTP, to the recorded events. A hot treaty is followed by the next after 500 acts, as many as a busy treaty has.',
  'import, raw: the same file parsed, 1,000 rows in an INSERT by unnest, nothing checked. Foedera reads the file twice (all of it is checked before any of it is recorded), unless told to keep going.',
  'collection: the UN Treaty Collection as bench/collection makes it of its tables, through the same import, then GET /v1/treaties by `inject` as of 132 days, each asked about once. Left out where the tables are not beside the project.',
  'status and counts are answered by `inject`, so without sockets, one at a time; raw is a prepared SELECT of the rows of the same treaty’s 500 events, and the trivial GET is answered by `inject` too. “Pinned” names `asOf` and `at`.',
  'funds: invented payments put into the tables as they are (nothing is decided or hashed); Foedera reads the balances from its postings and their running sums, raw is a prepared SUM over plain rows grouped by currency and use (and donor).',
  'replay, raw: keyset pages of 1,000 rows with every column, nothing done with them. All sides run with `--max-old-space-size=256`; peak memory is the process’s whole resident set, code and buffers included.',
  'start is timed from making the process to the first status table over HTTP; raw starts the same PostgreSQL and selects the rows.',
];
