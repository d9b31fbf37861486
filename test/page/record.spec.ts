/**
 * Goal: a form tries first and records only what was tried, once; what is refused shows its ways out. Nobody records
 * through it who has not shown the key.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REFUSALS } from '../../src/recording/refusals/refusals.js';
import { remedied, remediesFor } from '../../src/page/record/remedies.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { action, Client, givenParticipants, treaty } from '../treaties/treaty-facts.js';

const FORM = 'application/x-www-form-urlencoded';

/** The value of a hidden field of a page. */
function hidden(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

/** Sends forms as a browser does. */
function sender(app: TestApp, headers: Readonly<Record<string, string>> = {}) {
  return async (url: string, fields: Readonly<Record<string, string>>) => {
    const payload = new URLSearchParams(fields).toString();
    const answer = await app.inject({
      method: 'POST',
      url,
      headers: { host: 'localhost:80', 'content-type': FORM, accept: 'text/html', ...headers },
      payload,
    });
    return { status: answer.statusCode, html: answer.payload, headers: answer.headers };
  };
}

describe('the form of a treaty', () => {
  let app: TestApp;
  let client: Client;
  const url = '/treaties/frm/record';
  beforeAll(async () => {
    app = await startTestApp();
    client = new Client(app);
    await givenParticipants(client);
    await client.record('/v1/treaties', treaty('frm'));
  });
  afterAll(() => app.stop());

  const token = async (): Promise<string> => {
    const page = await app.inject({ url, headers: { host: 'localhost:80', accept: 'text/html' } });
    return hidden(page.payload, 'token');
  };
  const fields = { kind: 'ratification', participant: 'BBB', date: '2000-05-05' };

  it('when an act is refused, then its title is a sentence and each way out is a button; nothing is recorded', async () => {
    const head = await client.head();
    const { html } = await sender(app)(url, { ...fields, press: 'try', token: await token() });
    expect(html).toContain('is not a signatory on 5');
    for (const remedy of ['make accession', 'first signature', 'despite not-signed'])
      expect(html).toContain(`name="remedy" value="${remedy}"`);
    expect(html).toContain('href="/docs/problems#not-signed"');
    expect(await client.head()).toBe(head);
  });

  it('when a way out is taken and tried, then it is recorded from the answer, exactly as tried, and once', async () => {
    const send = sender(app);
    const tried = await send(url, { ...fields, remedy: 'make accession', token: await token() });
    const head = await client.head();
    expect(tried.html).toContain(`name="press" value="record"`);
    const again = {
      kind: 'accession',
      participant: 'BBB',
      date: '2000-05-05',
      token: hidden(tried.html, 'token'),
      once: hidden(tried.html, 'once'),
      press: 'record',
    };
    const first = await send(url, again);
    expect(await client.head()).toBe(head + 1);
    const event = /\/events\/([0-9a-f-]{36})/.exec(first.html)?.[1] ?? '';
    expect((await client.get(`/v1/events/${event}`)).body).toMatchObject({
      actor: 'local',
      data: { kind: 'accession', participant: 'BBB', date: '2000-05-05' },
    });
    const second = await send(url, again);
    expect(second.html).toContain(`/events/${event}`);
    expect(await client.head()).toBe(head + 1);
  });

  it('when a name is not known, then the nearest are proposed and none is taken', async () => {
    const head = await client.head();
    const { html } = await sender(app)(url, { ...fields, participant: 'Borlandd', press: 'try', token: await token() });
    expect(html).toContain('name="remedy" value="choose participant BBB"');
    expect(await client.head()).toBe(head);
  });

  it('when fields are missing, then each is named and leads to its place', async () => {
    const { html } = await sender(app)(url, { participant: 'BBB', press: 'try', token: await token() });
    expect(html).toMatch(/href="#kind"/);
    expect(html).toMatch(/href="#date"/);
    expect(html).toContain('aria-invalid="true"');
  });

  it('when an event is corrected, then the form has what it says, and the trial foretells the correction', async () => {
    const { body } = await client.record('/v1/treaties/frm/actions', action('accession', 'CCC', '2000-06-01'));
    const event = body.events[0]?.eventId ?? '';
    const page = await app.inject({ url: `${url}?correct=${event}`, headers: { host: 'localhost:80' } });
    expect(page.payload).toContain('value="2000-06-01"');
    const correction = { correct: event, correction: 'annul', reason: 'Never received.', press: 'try' };
    const { html } = await sender(app)(url, { ...correction, token: await token() });
    expect(html).toContain('value="record"');
    expect(html).toContain('&quot;correction&quot;:&quot;annul&quot;');
  });

  it('when an objection is corrected, then whether it excludes relations stands in the form and stays', async () => {
    const more = { towards: 'CCC', excludesRelations: true };
    const { body } = await client.record('/v1/treaties/frm/actions', action('objection', 'BBB', '2000-07-01', more));
    const event = body.events[0]?.eventId ?? '';
    const page = await app.inject({ url: `${url}?correct=${event}`, headers: { host: 'localhost:80' } });
    expect(page.payload).toMatch(/<option (?=[^>]*\bselected\b)(?=[^>]*value="yes")/);
  });

  it('when a table is tried, then what it shows otherwise stands there, grouped, and nothing is recorded', async () => {
    const head = await client.head();
    const table = 'Participant,Signature,"Accession(a), Ratification"\nAtlantis,,5 May 2001 a\nArland,1 Mar 2000,\n';
    const { html } = await sender(app)(`${url}/table`, {
      observed: '2002-01-01',
      table,
      press: 'try',
      token: await token(),
    });
    expect(html).toContain('Atlantis');
    expect(html).toMatch(/class="finding"/);
    expect(await client.head()).toBe(head);
  });

  it('when texts are hostile, then they stay text', async () => {
    const hostile = '"><script>alert(1)</script>';
    const { html } = await sender(app)(url, {
      ...fields,
      participant: hostile,
      document: hostile,
      press: 'try',
      token: await token(),
    });
    expect(html).not.toContain('<script>alert');
  });
});

describe('the form where a key is set', () => {
  let app: TestApp;
  let client: Client;
  beforeAll(async () => {
    app = await startTestApp({ key: 'the-right-key' });
    const bearer = { authorization: 'Bearer the-right-key' };
    client = new Client(app);
    await app.inject({ method: 'POST', url: '/v1/treaties', headers: bearer, payload: treaty('frm') });
  });
  afterAll(() => app.stop());

  it('asks for the key first; the session that it begins records with its own token, and ends', async () => {
    const url = '/treaties/frm/record';
    const shown = await app.inject({ url });
    expect(shown.payload).toContain('type="password"');
    expect(shown.payload).not.toContain('id="record-form"');
    const wrong = await sender(app)('/session', { key: 'wrong', back: url });
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined]);
    const begun = await sender(app)('/session', { key: 'the-right-key', back: url });
    expect([begun.status, begun.headers['location']]).toEqual([303, url]);
    const cookie = String(begun.headers['set-cookie']).split(';')[0] ?? '';
    const form = await app.inject({ url, headers: { cookie } });
    const token = hidden(form.payload, 'token');
    const note = { kind: 'communication', date: '2000-08-01', text: 'A note.', token };
    const recorded = await sender(app, { cookie })(url, { ...note, press: 'record', once: 'form-1' });
    const event = /\/events\/([0-9a-f-]{36})/.exec(recorded.html)?.[1] ?? '';
    expect((await client.get(`/v1/events/${event}`)).body).toMatchObject({ actor: 'key:default' });
    const ended = await sender(app, { cookie })('/session/end', { back: '//evil.example' });
    expect([ended.status, ended.headers['location']]).toEqual([303, '/']);
  });
});

describe('the ways out of refusals', () => {
  it('there is at least one for every code, and every button changes the form', () => {
    const facts = { action: 'ratification', event: 'e', parent: 'p', qualifier: 'towards' };
    for (const code of Object.keys(REFUSALS) as (keyof typeof REFUSALS)[]) {
      const remedies = remediesFor(code, facts);
      expect({ code, ways: remedies.length > 0 }).toEqual({ code, ways: true });
    }
    expect(remedied({ kind: 'ratification', date: '2000-01-01' }, 'first signature')).toEqual({
      filled: { kind: 'signature' },
      ready: false,
      focus: 'date',
    });
    expect(remedied({ kind: 'ratification' }, 'make nothing')).toBeNull();
  });
});
