import { parseArgs } from 'node:util';

const FLAGS = {
  quick: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  recordings: { type: 'string' },
  events: { type: 'string' },
  batch: { type: 'string' },
  folder: { type: 'string' },
  profile: { type: 'string' },
};

const USUAL = { rounds: 5, slowRounds: 3, seconds: 3, recordings: 31_000, events: 1_000_000, batch: 300 };
const QUICK = { rounds: 2, slowRounds: 1, seconds: 0.4, recordings: 2000, events: 8000, batch: 20 };

export const HELP = `node bench/run.mjs [MEASURE…] [flags]

  --quick           small sizes, under two minutes; for seeing that it runs, not for quoting
  --write           write bench/RESULTS.md as well
  --rounds N        rounds of each measure, both sides in turn (5; replay at most 3)
  --seconds S       of each round of the append measure (3)
  --recordings N    lines of the file to import (31000)
  --events N        events of the great ledger (1000000)
  --batch N         warm answers in a round (300)
  --folder PATH     keep the database and the great ledger in this folder, and use them again next time
  --profile PATH    every measured process writes a CPU profile into this folder
`;

/** What the command line asks for. Throws a sentence where it cannot be understood. */
export function options(argv) {
  const { values, positionals } = parseArgs({ args: argv, options: FLAGS, allowPositionals: true });
  const sizes = { ...(values.quick ? QUICK : USUAL) };
  for (const name of ['rounds', 'seconds', 'recordings', 'events', 'batch']) {
    if (values[name] === undefined) continue;
    sizes[name] = Number(values[name]);
    if (!(sizes[name] > 0)) throw new Error(`--${name} must be a number above 0.`);
  }
  sizes.slowRounds = Math.min(sizes.slowRounds, sizes.rounds);
  if (values.profile !== undefined) process.env['FOEDERA_BENCH_PROFILES'] = values.profile;
  const { quick, write, help, folder = null } = values;
  return { ...sizes, quick, write, help, folder, names: positionals };
}
