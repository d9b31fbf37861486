/**
 * Entry of every measured process. Loads the side named on the command line and does what the harness asks over IPC.
 */

const sides = {
  'append-foedera': () => import('./append/foedera.mjs'),
  'append-raw': () => import('./append/raw.mjs'),
  'import-foedera': () => import('./import/foedera.mjs'),
  'import-raw': () => import('./import/raw.mjs'),
  'answers-warm': () => import('./answers/warm.mjs'),
  'answers-cold-foedera': () => import('./answers/cold-foedera.mjs'),
  'answers-cold-raw': () => import('./answers/cold-raw.mjs'),
  'funds-foedera': () => import('./funds/foedera.mjs'),
  'funds-raw': () => import('./funds/raw.mjs'),
  'collection-list': () => import('./collection/list.mjs'),
  'replay-foedera': () => import('./replay/foedera.mjs'),
  'replay-raw': () => import('./replay/raw.mjs'),
  'start-foedera': () => import('./start/foedera.mjs'),
  'start-raw': () => import('./start/raw.mjs'),
};

let side = null;

async function answer(method, args) {
  if (method === 'open') side = await (await sides[process.argv[2]]()).open(...args);
  else if (method !== 'end') return side[method](...args);
  else {
    // Taken before closing: what counts is the work.
    const megabytes = process.resourceUsage().maxRSS / 1024;
    await side.close();
    return { megabytes };
  }
}

process.on('message', ({ method, args }) => {
  answer(method, args).then(
    (result) => process.send({ result: result ?? null }, () => method === 'end' && process.exit(0)),
    (error) => process.send({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

process.on('disconnect', () => process.exit(1));
