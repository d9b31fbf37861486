/**
 * Goal: whatever body is sent, the answer is a problem document that says what is wrong and where, nothing is recorded,
 * and the service lives on.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { type Answered, fed } from './clients.js';
import { type Body, faults, GOOD, problem, Target } from './target.js';

describe('a service that is sent hostile bodies', () => {
  let target: Target;
  beforeAll(async () => {
    target = await Target.start();
  });
  afterEach(() => target.expectUnharmed());
  afterAll(() => target.stop());

  describe('bodies that no one would send in GOOD.action faith', () => {
    it('of 10 MB are refused by their size, with a length and without one', async () => {
      const large = JSON.stringify({ ...GOOD.action, note: 'x'.repeat(10_000_000) });
      problem(await target.raw(large), 413, 'body-too-large');
      const chunked = await target
        .exactly('POST', '/v1/treaties/uncac/actions', { 'content-type': 'application/json' }, [large])
        .catch((error: unknown) => error);
      // The service may hang up while the rest is still being sent.
      if (!(chunked instanceof Error)) problem(chunked as Answered, 413, 'body-too-large');
    });

    it.each([
      ['arrays', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
      ['arrays never closed', '['.repeat(100_000)],
      ['arrays in a known field', `{"kind":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ])('nested 100,000 deep in %s are refused', async (_, body) => {
      problem(await target.raw(body), 400, 'malformed-json');
    });

    it.each([
      ['nothing', ''],
      ['half a document', '{"kind":"accession"'],
      ['two documents', '{}{}'],
      ['a comment', '{} // ok'],
      ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
      ['UTF-16', Buffer.from('{"kind":"accession"}', 'utf16le')],
      ['NaN', '{"kind":NaN}'],
    ])('that are no JSON are refused: %s', async (_, body) => {
      problem(await target.raw(body), 400, /^(malformed-json|invalid-body)$/);
    });

    it.each([
      ['null', 'null'],
      ['a list', '[]'],
      ['a list of bodies', JSON.stringify([GOOD.action])],
      ['a string', '"accession"'],
      ['a number', '1e999'],
      ['true', 'true'],
    ])('that are JSON but no object are refused: %s', async (_, body) => {
      expect(await faults(target.raw(body))).toEqual(['']);
    });

    it.each([
      ['application/xml'],
      ['text/plain'],
      ['application/x-www-form-urlencoded'],
      ['multipart/form-data; boundary=x'],
      ['application/json-patch+json'],
      ['application/jsonp'],
      ['json'],
      [''],
    ])('sent as %j are refused as such', async (type) => {
      problem(await target.raw(JSON.stringify(GOOD.action), { 'content-type': type }), 415, 'unsupported-media-type');
    });

    it('are refused when compressed, rather than unpacked', async () => {
      const body = gzipSync(JSON.stringify(GOOD.action));
      for (const coding of ['gzip', 'br', 'x-gzip', 'identity, gzip', 'aes128gcm']) {
        const answer = await target.raw(body, { 'content-type': 'application/json', 'content-encoding': coding });
        problem(answer, 415, 'unsupported-media-type');
        expect(answer.headers.get('accept-encoding')).toBe('identity');
      }
    });

    it('are read as they are where they say that nothing was done to them', async () => {
      const body = JSON.stringify({ ...GOOD.action, date: '2005-02-30' });
      for (const coding of ['identity', 'Identity', ' identity , identity']) {
        const answer = await target.raw(body, { 'content-type': 'application/json', 'content-encoding': coding });
        expect(problem(answer, 400, 'invalid-body')).toEqual(['/date']);
      }
      for (const type of ['application/json; charset=utf-8', 'application/json;charset="UTF-8"'])
        expect(problem(await target.raw(body, { 'content-type': type }), 400, 'invalid-body')).toEqual(['/date']);
    });

    it.each(['iso-8859-1', 'utf-16', '"us-ascii"'])('are refused in other letters than UTF-8: %s', async (charset) => {
      const type = `application/json; charset=${charset}`;
      const answer = await target.raw(JSON.stringify(GOOD.action), { 'content-type': type });
      problem(answer, 415, 'unsupported-media-type');
    });

    it.each<[string, string, readonly string[]]>([
      ['at the top', '{"kind":"accession","kind":"withdrawal","participant":"ECU","date":"2005-09-15"}', ['/kind']],
      ['below', '{"kind":"accession","source":{"url":"https://a.example","url":"https://b.example"}}', ['/source/url']],
      ['spelled otherwise', '{"kind":"accession","\\u006bind":"accession"}', ['/kind']],
    ])('that say a thing twice are refused where they do: %s', async (_, body, pointers) => {
      expect(await faults(target.raw(body))).toEqual(pointers);
    });

    it('may come in chunks without a length: only what they say is judged', async () => {
      const chunks = ['{"kind":"accession",', '"participant":"ECU","da', 'te":"2005-02-30"}'];
      const answer = await target.exactly(
        'POST',
        '/v1/treaties/uncac/actions',
        { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
        chunks,
      );
      expect(problem(answer, 400, 'invalid-body')).toEqual(['/date']);
      const well = await target.exactly(
        'POST',
        '/v1/treaties/uncac/actions?dryRun=true',
        { 'content-type': 'application/json' },
        ['{"kind":"accession","participant":"ECU",', '"date":"2005-09-15"}'],
      );
      expect(well.status).toBe(200);
    });
  });

  describe('fields that are not what they should be', () => {
    it.each<[string, string, Body, readonly string[]]>([
      ['unknown, at the top', '/v1/treaties/uncac/actions', { ...GOOD.action, position: 1 }, ['/position']],
      [
        'unknown, below',
        '/v1/treaties/uncac/actions',
        { ...GOOD.action, source: { document: 'x', documents: 'y' } },
        ['/source/documents'],
      ],
      [
        'unknown, the treaty of another address',
        '/v1/treaties/uncac/actions',
        { ...GOOD.action, treaty: 'untoc' },
        ['/treaty'],
      ],
      [
        'unknown, in a participant',
        '/v1/participants',
        { ...GOOD.state, names: [{ names: { en: 'N', xx: 'N' } }] },
        ['/names/0/names/xx'],
      ],
      ['unknown, in a treaty', '/v1/treaties', { ...GOOD.treaty, Title: 'x' }, ['/Title']],
      [
        'unknown, in a clause',
        '/v1/treaties',
        { ...GOOD.treaty, entryIntoForce: { when: { instruments: { count: 3, of: 'x' } }, then: { days: 1 } } },
        ['/entryIntoForce/when/instruments/of'],
      ],
      [
        'unknown, in a correction',
        '/v1/corrections',
        { event: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a', correction: 'annul', reason: 'x', force: true },
        ['/force'],
      ],
      ['unknown, in a mark', '/v1/marks', { name: 'm', position: 1 }, ['/position']],
      ['a list for an object', '/v1/treaties/uncac/actions', { ...GOOD.action, source: [] }, ['/source']],
      [
        'a list for an object, below',
        '/v1/treaties',
        { ...GOOD.treaty, entryIntoForce: [{ when: {} }] },
        ['/entryIntoForce'],
      ],
      ['a list for a text', '/v1/treaties/uncac/actions', { ...GOOD.action, participant: ['ECU'] }, ['/participant']],
      ['a list of texts for a text', '/v1/treaties/uncac/actions', { ...GOOD.action, note: ['a', 'b'] }, ['/note']],
      ['a list for a kind', '/v1/treaties/uncac/actions', { ...GOOD.action, kind: ['accession'] }, ['/kind']],
      ['a list for a date', '/v1/treaties/uncac/actions', { ...GOOD.action, date: ['2005-09-15'] }, ['/date']],
      ['an object for a list', '/v1/participants', { ...GOOD.state, names: { 0: {} } }, ['/names']],
      ['an object for a text', '/v1/treaties', { ...GOOD.treaty, title: { en: 'x' } }, ['/title']],
      ['a number for a text', '/v1/treaties', { ...GOOD.treaty, title: 7 }, ['/title']],
      ['a text for an object', '/v1/treaties', { ...GOOD.treaty, laterParties: 'days' }, ['/laterParties']],
      [
        'a text for a number',
        '/v1/treaties',
        { ...GOOD.treaty, entryIntoForce: { when: { instruments: { count: '30' } }, then: { days: 90 } } },
        ['/entryIntoForce/when/instruments/count'],
      ],
      [
        'a text for a delay',
        '/v1/treaties',
        { ...GOOD.treaty, laterParties: { then: { days: '30' } } },
        ['/laterParties/then/days'],
      ],
      [
        'a text for a truth',
        '/v1/treaties',
        { ...GOOD.treaty, withdrawal: { then: { days: 1 }, withParent: 'true' } },
        ['/withdrawal/withParent'],
      ],
      ['no kind there is', '/v1/treaties/uncac/actions', { ...GOOD.action, kind: 'Accession' }, ['/kind']],
      ['a kind of every object', '/v1/treaties/uncac/actions', { ...GOOD.action, kind: 'toString' }, ['/kind']],
      [
        'a refusal that cannot be set aside',
        '/v1/treaties/uncac/actions',
        { ...GOOD.action, despite: ['in-the-future'], note: 'x' },
        ['/despite'],
      ],
      [
        'an address of a script',
        '/v1/treaties/uncac/actions',
        { ...GOOD.action, source: { url: 'javascript:alert(1)' } },
        ['/source/url'],
      ],
      ['no event', '/v1/corrections', { event: 'latest', correction: 'annul', reason: 'x' }, ['/event']],
    ])('are refused where they stand: %s', async (_, path, body, pointers) => {
      expect(await faults(target.post(path, body))).toEqual(pointers);
    });

    it.each([0, -1, 1.5, 1e21, 2 ** 53, 100_001])('are refused as a count of instruments: %p', async (count) => {
      const body = { ...GOOD.treaty, entryIntoForce: { when: { instruments: { count } }, then: { days: 90 } } };
      expect(await faults(target.post('/v1/treaties', body))).toEqual(['/entryIntoForce/when/instruments/count']);
    });

    it.each([-1, 0.5, 1e9, 1e308])('are refused as days of delay: %p', async (days) => {
      const body = { ...GOOD.treaty, laterParties: { then: { days } } };
      expect(await faults(target.post('/v1/treaties', body))).toEqual(['/laterParties/then/days']);
    });

    it.each(['__proto__', 'constructor', 'prototype'])('are refused by the name %s', async (name) => {
      const body = `{"kind":"accession","participant":"ECU","date":"2005-09-15","source":{"${name}":{"admin":true}}}`;
      expect(await faults(target.raw(body))).toEqual([`/source/${name}`]);
      expect(({} as Body)['admin']).toBeUndefined();
    });

    const DATES = [
      '2005-02-30',
      '2005-2-3',
      '20050203',
      '0000-01-01',
      '10000-01-01',
      '+010000-01-01',
      '-000001-01-01',
      '2005-09-15T00:00:00Z',
      '2005-09-15 ',
      '2005-13-01',
      '1900-02-29',
      '2005-W37-4',
      '2005-258',
      '15/09/2005',
      '２００５-09-15',
      'today',
      '',
      20050915,
      null,
      true,
    ];
    it.each(DATES)('are refused as a date: %j', async (date) => {
      expect(await faults(target.action({ ...GOOD.action, date }))).toEqual(['/date']);
      if (date === null) return;
      expect(await faults(target.action({ ...GOOD.action, effective: date, source: { observedOn: date } }))).toEqual([
        '/effective',
        '/source/observedOn',
      ]);
      expect(await faults(target.post('/v1/treaties', { ...GOOD.treaty, adopted: date }))).toEqual(['/adopted']);
      problem(
        await target.get(`/v1/treaties/uncac/status?asOf=${encodeURIComponent(String(date))}`),
        400,
        'invalid-parameter',
      );
    });

    it('are refused in what is to stand in place of an event', async () => {
      const { eventId: event } = (await fed(target.url)).find(({ ref }) => ref === 'row/1')!;
      const sent = (body: Body) =>
        target.post('/v1/corrections', { event, correction: 'replace', reason: 'x', with: GOOD.action, ...body });
      expect(await faults(sent({ with: { ...GOOD.action, date: '2005-02-30' } }))).toEqual(['/with/date']);
      expect(await faults(sent({ with: { ...GOOD.action, position: 1 } }))).toEqual(['/with/position']);
      expect(await faults(sent({ with: { ...GOOD.action, source: { documents: 'x' } } }))).toEqual([
        '/with/source/documents',
      ]);
      expect(await faults(sent({ with: { ...GOOD.action, note: 'a\u202eb' } }))).toEqual(['/with/note']);
      expect(await faults(sent({ with: [] }))).toEqual(['/with']);
      expect(await faults(sent({ with: null }))).toEqual(['/with']);
      expect(await faults(sent({ with: GOOD.state }))).toContain('/with/code');
      expect(await faults(sent({ correction: 'annul' }))).toEqual(['/with']);
      expect(await faults(sent({ correction: 'delete' }))).toEqual(['/correction']);
      problem(await sent({ with: { ...GOOD.action, participant: 'ZZZ' } }), 422, 'unknown-participant');
    });

    it('are refused by a rule where they name what is not known', async () => {
      problem(await target.action({ ...GOOD.action, participant: 'ZZZ' }), 422, 'unknown-participant');
      problem(await target.post('/v1/treaties/nothing/actions', GOOD.action), 404, 'unknown-treaty');
      problem(await target.post('/v1/treaties', { ...GOOD.treaty, parent: 'nothing' }), 422, 'unknown-treaty');
      problem(
        await target.post('/v1/corrections', {
          event: '0190a8c0-7b1e-7c3a-9d55-2f0f5f1d2b3a',
          correction: 'annul',
          reason: 'x',
        }),
        422,
        'unknown-event',
      );
      problem(await target.get('/v1/treaties/nothing/status'), 404, 'unknown-treaty');
      problem(await target.get('/v1/participants/ZZZ'), 404, 'unknown-participant');
    });
  });
});
