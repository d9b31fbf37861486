/**
 * Goal: what somebody wrote stays text, whatever it is: markup, marks of direction, very long words, names from right
 * to left. In every field of an event, in every view of the past.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';

/** Nothing of this may reach a document as markup. */
const MARKUP = '"><script>alert(1)</script><img src=x onerror=alert(1)>\'';
const LONG = 'W'.repeat(120);
const RIGHT_TO_LEFT = 'إكوادور (שלום)';
/** As hostile as what is accepted: marks of direction are refused in every field. */
const NAME = `${MARKUP} ${RIGHT_TO_LEFT} ${LONG}`;
const TURNED = '\u202egnorts si txet siht\u202c';

let service: TestApp;
let events: string[] = [];

beforeAll(async () => {
  service = await startTestApp();
  await post('/v1/participants', {
    code: 'ECU',
    kind: 'state',
    names: [{ from: null, names: { en: NAME, ar: RIGHT_TO_LEFT, fr: MARKUP } }],
    aliases: [{ name: NAME, source: NAME }],
    source: { document: NAME, url: 'https://example.org/' },
  });
  await post('/v1/treaties', {
    id: 'hostile',
    title: NAME,
    adopted: '2000-01-01',
    references: { other: NAME },
    source: { document: NAME },
  });
  const act = { participant: 'ECU', date: '2001-01-01', source: { document: NAME } };
  const signed = await post('/v1/treaties/hostile/actions', { ...act, kind: 'signature', note: NAME, ref: NAME });
  await post('/v1/treaties/hostile/actions', {
    ...act,
    kind: 'declaration',
    text: NAME,
    occasion: NAME,
  });
  await post('/v1/corrections', {
    event: signed[0],
    correction: 'replace',
    with: { ...act, kind: 'signature', date: '2001-02-02', note: NAME },
    reason: NAME,
    source: { document: NAME },
  });
  const { events: all } = (await service.inject({ url: '/v1/events' })).json<{ events: { id: string }[] }>();
  events = all.map(({ id }) => id);
});
afterAll(async () => service.stop());

async function post(url: string, payload: object): Promise<readonly string[]> {
  const reply = await service.inject({ method: 'POST', url, payload });
  const { events: recorded = [], ...refused } = reply.json<{ events?: { eventId: string }[] }>();
  expect([url, reply.statusCode, refused]).toStrictEqual([url, 201, expect.anything()]);
  return recorded.map(({ eventId }) => eventId);
}

function views(): readonly string[] {
  return [
    '/treaties/hostile/acts',
    '/treaties/hostile/changes?from=1&asOf=2002-01-01',
    '/participants/ECU?asOf=2002-01-01',
    '/participants/ECU/changes?from=2&asOf=2002-01-01',
    '/ledger',
    ...events.map((id) => `/events/${id}`),
  ];
}

describe('given texts that would be markup', () => {
  it.each(['', '/ar', '/fr'])(
    'when each view of the past is read in %s, then they stand there as text',
    async (prefix) => {
      for (const view of views()) {
        const { payload, statusCode } = await service.inject({ url: prefix + view, headers: { accept: 'text/html' } });
        expect([view, statusCode]).toStrictEqual([view, 200]);
        expect([view, payload.match(/<script>|<img|onerror=alert\(1\)>(?!')/gu)]).toStrictEqual([view, null]);
        expect([view, payload.match(/<script type="module"/gu)]).toHaveLength(2);
      }
    },
  );

  it('when a view shows one, then it stands apart from the direction of what surrounds it', async () => {
    for (const view of ['/treaties/hostile/acts', '/ledger', '/participants/ECU?asOf=2002-01-01']) {
      const { payload } = await service.inject({ url: view, headers: { accept: 'text/html' } });
      const main = payload.slice(payload.indexOf('<main'), payload.indexOf('</main>'));
      const apart = main.replace(/<bdi>.*?<\/bdi>|<option.*?<\/option>|\u2068.*?\u2069|="[^"]*"/gsu, '');
      expect([view, main.includes('&lt;script>alert(1)')]).toStrictEqual([view, true]);
      expect([view, apart.includes(RIGHT_TO_LEFT)]).toStrictEqual([view, false]);
    }
  });

  it('when one has marks of direction, then it is refused before it is shown', async () => {
    const { statusCode } = await service.inject({
      method: 'POST',
      url: '/v1/treaties/hostile/actions',
      payload: { participant: 'ECU', date: '2001-01-01', kind: 'declaration', text: TURNED },
    });
    expect(statusCode).toBe(400);
  });
});
