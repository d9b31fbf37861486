/**
 * Asks two services that hold the same ledger the same questions, and names every answer that differs by a byte:
 * `node scripts/compare-answers.mjs OLD_URL NEW_URL [--rename OLD=NEW …] [--without REGEXP …]`. The questions come from
 * the old service's own description and lists, so none is forgotten. Renamed words count as equal; what `--without`
 * matches is cut from both answers first. Ends with 1 where an answer differs.
 */
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rename: { type: 'string', multiple: true, default: [] },
    without: { type: 'string', multiple: true, default: [] },
  },
});
const [before, after] = positionals;
if (before === undefined || after === undefined) throw new Error('Usage: compare-answers.mjs OLD_URL NEW_URL');

const days = ['2005-07-25', '2016-06-30'];
const renames = values.rename.map((pair) => pair.split('='));
const cuts = values.without.map((pattern) => new RegExp(pattern, 'g'));

const get = async (base, address, accept = 'application/json') => {
  const response = await fetch(base + address, { headers: { accept } });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
const list = async (address, name) => JSON.parse((await get(before, address)).text)[name];

const head = JSON.parse((await get(before, '/v1/marks')).text).at;
const ids = {
  treaties: (await list('/v1/treaties?limit=500', 'treaties')).map(({ id }) => id),
  participants: (await list('/v1/participants?limit=500', 'participants')).map(({ code }) => code),
  funds: (await list('/v1/funds?limit=500', 'funds')).map(({ id }) => id),
  statements: (await list('/v1/statements?limit=500', 'statements')).map(({ id }) => id),
};
ids.pledges = (
  await Promise.all(ids.funds.map((id) => list(`/v1/funds/${id}/pledges?limit=60`, 'pledges').catch(() => [])))
)
  .flat()
  .map(({ id }) => id);
ids.events = (await list(`/v1/events?after=${String(head - 400)}&limit=40`, 'events')).map(({ id }) => id);

const MORE = {
  '/v1/activity': ['from=2003-01-01&to=2005-12-31', 'from=2005-07-01&to=2005-07-31&treaty=uncac'],
  '/v1/treaties/{id}/counts': ['', 'from=2000-01-01&to=2010-12-31'],
  '/v1/treaties/{id}/relations': ['', 'participant=FRA'],
  '/v1/participants': ['', 'limit=10'],
  '/v1/funds/{id}/totals': ['', 'by=donor', 'by=donor,currency,earmarking', 'rollUp=true&by=donor'],
  '/v1/funds/{id}/periods': [
    'from=2004-01-01&to=2005-06-30',
    'from=2004-01-01&to=2005-06-30&compare=previous-period&by=donor',
    'from=2005-01-01&to=2005-12-31&attribution=year&publishedAt=10',
  ],
  '/v1/funds/{id}/bridge': [`from=1&to=${String(head)}`, `from=1560&to=${String(head)}&quantity=paid`],
  '/v1/funds/{id}/residual': ['amount=10000.00'],
  '/v1/funds/{id}/fts': ['', 'compat=fts'],
  '/v1/rates': ['', 'inForce=true'],
  '/v1/changes': [`from=1&to=${String(head)}&treaty=uncac`, `from=1540&to=${String(head)}&participant=FRA`],
  '/v1/events': [
    `after=${String(head - 300)}&limit=100`,
    'after=0&limit=200',
    'after=100&limit=20&stream=treaty/uncac',
  ],
};

const whose = (path) => ids[/^\/v1\/([a-z]+)\/\{/.exec(path)?.[1] ?? ''];
const moments = days.flatMap((asOf) => [head, 1300].map((at) => `asOf=${asOf}&at=${String(at)}`));

function questions(description) {
  return Object.entries(description.paths).flatMap(([path, { get: operation }]) => {
    if (operation === undefined || path.endsWith('/stream') || !path.startsWith('/v1/')) return [];
    const types = Object.keys(operation.responses['200'].content ?? {});
    const named = new Set(operation.parameters?.map(({ name }) => name));
    const addresses = path.includes('{')
      ? (whose(path) ?? []).map((id) => path.replace(/\{\w+\}/, encodeURIComponent(id)))
      : [path];
    const times = moments.map((moment) =>
      moment
        .split('&')
        .filter((part) => named.has(part.split('=')[0]))
        .join('&'),
    );
    return addresses.flatMap((address) =>
      [...new Set(times)].flatMap((time) =>
        (MORE[path] ?? ['']).flatMap((more) =>
          types.map((type) => ({ path, type, address: `${address}?${[more, time].filter(Boolean).join('&')}` })),
        ),
      ),
    );
  });
}

function normal({ status, type, text }) {
  let told = `${String(status)} ${type}\n${text}`;
  for (const [old, renamed] of renames) told = told.replaceAll(old, renamed);
  for (const cut of cuts) told = told.replace(cut, '');
  return told.replaceAll(before, '').replaceAll(after, '');
}

function firstDifference(left, right) {
  let place = 0;
  while (left[place] === right[place]) place += 1;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, place - 80), place + 80));
  return `  old: ${around(left)}\n  new: ${around(right)}`;
}

const asked = questions(JSON.parse((await get(before, '/openapi.json')).text));
asked.push({ path: '/openapi.json', type: 'application/json', address: '/openapi.json' });
const found = new Map();
let same = 0;
for (const { path, type, address } of asked) {
  const [left, right] = (await Promise.all([get(before, address, type), get(after, address, type)])).map(normal);
  if (left === right) same += 1;
  else found.set(path, [...(found.get(path) ?? []), { address, type, told: firstDifference(left, right) }]);
}
for (const [path, differences] of found) {
  const [{ address, type, told }] = differences;
  console.log(`${path}: ${String(differences.length)} differ, the first ${address} (${type})\n${told}`);
}
console.log(
  `${String(asked.length)} questions: ${String(same)} answers are the same to the byte, ${String(asked.length - same)} differ.`,
);
process.exitCode = same === asked.length ? 0 : 1;
