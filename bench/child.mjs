/** Entry of every measured process. Loads the side named on the command line and does what the harness asks over IPC. */

const sides = {
  'append-pacta': () => import('./append/pacta.mjs'),
  'append-raw': () => import('./append/raw.mjs'),
  'import-pacta': () => import('./import/pacta.mjs'),
  'import-raw': () => import('./import/raw.mjs'),
  'answers-warm': () => import('./answers/warm.mjs'),
  'answers-cold-pacta': () => import('./answers/cold-pacta.mjs'),
  'answers-cold-raw': () => import('./answers/cold-raw.mjs'),
  'funds-pacta': () => import('./funds/pacta.mjs'),
  'funds-raw': () => import('./funds/raw.mjs'),
  'collection-list': () => import('./collection/list.mjs'),
  'replay-pacta': () => import('./replay/pacta.mjs'),
  'replay-raw': () => import('./replay/raw.mjs'),
  'start-pacta': () => import('./start/pacta.mjs'),
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
