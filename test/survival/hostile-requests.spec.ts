/**
 * Goal: headers, methods, addresses and parameters out of order get a problem document of their own, and change
 * nothing.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { GOOD, problem, Target } from './target.js';

describe('a service that is asked out of order', () => {
  let target: Target;
  beforeAll(async () => {
    target = await Target.start();
  });
  afterEach(() => target.expectUnharmed());
  afterAll(() => target.stop());

  describe('headers, methods and addresses out of order', () => {
    it.each(['7', 'W/"7"', '"seven"', '""', '"-1"', '"7", "8"', '"99999999999999999999"', "'7'"])(
      'If-Match: %s',
      async (tag) => {
        problem(await target.action(GOOD.action, { 'if-match': tag }), 400, 'invalid-parameter');
      },
    );

    it.each([
      ['of 10 kB', 'k'.repeat(10_000)],
      ['with spaces', 'a b'],
      ['quoted at one end only', '"abc'],
      ['quoted at the other end only', 'abc"'],
      ['of nothing', ''],
      ['with letters of another alphabet', 'ключ'],
      ['empty', '""'],
    ])('Idempotency-Key %s', async (_, key) => {
      const header = Buffer.from(key).toString('latin1');
      problem(
        await target.exactly(
          'POST',
          '/v1/treaties/uncac/actions',
          { 'content-type': 'application/json', 'idempotency-key': header },
          [JSON.stringify(GOOD.action)],
        ),
        400,
        'invalid-parameter',
      );
    });

    it('conditions given twice are refused', async () => {
      for (const name of ['idempotency-key', 'if-match']) {
        const value = name === 'if-match' ? '"2"' : 'k';
        const answer = await target.exactly(
          'POST',
          '/v1/treaties/uncac/actions',
          { 'content-type': 'application/json', [name]: [value, value] },
          [JSON.stringify(GOOD.action)],
        );
        problem(answer, 400, 'invalid-parameter');
      }
    });

    it.each([
      ['PUT', '/v1/treaties/uncac'],
      ['DELETE', '/v1/treaties/uncac'],
      ['PATCH', '/v1/treaties/uncac/actions'],
      ['GET', '/v1/corrections'],
      ['POST', '/v1/treaties/uncac/status'],
      ['DELETE', '/v1/marks'],
    ])('%s %s is no method of it', async (method, path) => {
      const answer = await target.exactly(method, path);
      problem(answer, 405, 'method-not-allowed');
      expect(answer.headers.get('allow')).toMatch(/GET|POST/);
    });

    it.each<[string, number, RegExp]>([
      ['/v1/treaties/../../etc/passwd', 404, /not-found/],
      ['/v1/treaties/..%2f..%2fetc%2fpasswd', 404, /not-found|unknown-treaty/],
      ['/v1/treaties/%2e%2e/%2e%2e/etc', 404, /not-found|unknown-treaty/],
      ['/v1/treaties/%00', 400, /invalid-parameter|malformed-request/],
      ['/v1/treaties/unc%00ac/status', 400, /invalid-parameter|malformed-request/],
      ['/v1/treaties/%ff/status', 400, /malformed-request/],
      ['/v1/treaties/%/status', 400, /malformed-request/],
      ['/v1/treaties/%ed%a0%80/status', 400, /malformed-request|invalid-parameter/],
      ["/v1/treaties/'%3B%20DROP%20TABLE%20events%3B--/status", 404, /unknown-treaty/],
      [`/v1/treaties/${'a'.repeat(400)}/status`, 400, /invalid-parameter/],
      [`/v1/treaties/${'a'.repeat(9000)}/status`, 414, /malformed-request|uri-too-long/],
      ['/v1/treaties//status', 404, /not-found|unknown-treaty/],
      ['//v1/treaties', 404, /not-found/],
      ['/v1/treaties/__proto__/status', 404, /unknown-treaty/],
      ['/v1/treaties/constructor', 404, /unknown-treaty/],
      ['/v1/participants/__proto__', 404, /unknown-participant/],
      ['/v1/participants/toString', 404, /unknown-participant/],
      ['/.env', 404, /not-found/],
      ['/docs/../package.json', 403, /forbidden/],
      ['/docs/%2e%2e%2f%2e%2e%2fpackage.json', 404, /not-found/],
    ])('%s', async (path, status, code) => {
      problem(await target.exactly('GET', path), status, code);
    });

    it.each<[string, number, RegExp]>([
      ['asOf=2005-01-01&asOf=2006-01-01', 400, /invalid-parameter/],
      ['asOf[]=2005-01-01', 400, /invalid-parameter/],
      ['at=1&at=2', 400, /invalid-parameter/],
      ['at=-1', 400, /invalid-parameter/],
      ['at=99999999999999999999', 400, /invalid-parameter/],
      ['at=9007199254740991', 404, /position-not-reached/],
      ['at=1e3', 404, /unknown-mark/],
      ['at=0x10', 404, /unknown-mark/],
      ['at=__proto__', 404, /unknown-mark/],
      ['at=%27%3B%20DROP%20TABLE%20events%3B%20--', 404, /unknown-mark/],
      ['at=2005-13-45T99:00:00Z', 400, /invalid-parameter/],
      ['at=', 400, /invalid-parameter/],
      ['at=2026-11-31T00:00:00Z', 400, /invalid-parameter/],
      ['at=2005-07-25T24:00:00Z', 400, /invalid-parameter/],
      ['at=2016-12-31T23:59:60Z', 400, /invalid-parameter/],
      ['at=2005-07-25T12:00:00', 400, /invalid-parameter/],
      ['at=2005-07-25T12:00:00+02:00', 400, /invalid-parameter/],
      ['at=2005-07-25T12:00:00%2B24:00', 400, /invalid-parameter/],
      ['at=0000-01-01T00:00:00Z', 400, /invalid-parameter/],
      ['at=9999-12-31T23:59:59-01:00', 400, /invalid-parameter/],
      ['at=0001-01-01T00:00:00%2B01:00', 400, /invalid-parameter/],
      ['at=2005-07-25', 404, /unknown-mark/],
      ['hasOwnProperty=1', 400, /invalid-parameter/],
      ['asof=2005-01-01', 400, /invalid-parameter/],
      ['at=%00', 400, /invalid-parameter/],
      [`at=${'1'.repeat(5000)}`, 400, /invalid-parameter/],
      ['__proto__=1', 400, /invalid-parameter/],
    ])('status?%s', async (query, status, code) => {
      problem(await target.exactly('GET', `/v1/treaties/uncac/status?${query}`), status, code);
    });

    it.each([
      'limit=0',
      'limit=-1',
      'limit=1001',
      'limit=1e9',
      'limit=ten',
      'limit=1.5',
      'limit=1&limit=2',
      'cursor=x&cursor=y',
    ])('history?%s', async (query) => {
      problem(await target.exactly('GET', `/v1/treaties/uncac/history?${query}`), 400, 'invalid-parameter');
    });

    it.each(['cursor=%00', 'cursor=x', 'cursor=eyJhIjotNSwicCI6MSwiZiI6IngifQ', `cursor=${'A'.repeat(1999)}`])(
      'history?%s as no cursor',
      async (query) => {
        problem(
          await target.exactly('GET', `/v1/treaties/uncac/history?${query}`),
          400,
          /invalid-cursor|invalid-parameter/,
        );
      },
    );

    it('what is no HTTP gets an answer that is, and the connection ends', async () => {
      const { hostname, port } = new URL(target.url);
      for (const line of [
        'GARBAGE\r\n\r\n',
        `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`,
        'POST /v1/marks HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      ]) {
        const text = await new Promise<string>((answer, fail) => {
          let received = '';
          const socket = connect(Number(port), hostname, () => socket.write(line));
          socket.on('data', (chunk) => (received += chunk.toString())).on('close', () => answer(received));
          socket.on('error', fail);
        });
        expect(text).toMatch(/^HTTP\/1\.1 4\d\d /);
        expect(text).toMatch(/application\/problem\+json/);
      }
    });
  });
});
