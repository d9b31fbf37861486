/**
 * Goal: the figures of A/60/131, recorded from the report itself, beside those of the shipped treaties. What the report
 * got right agrees, what it got wrong is found with a candidate for the cause, and what no ledger can know is said to
 * be so.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Statement } from '../../src/domain/statements/statement.js';
import type { Cause } from '../../src/domain/statements/verdict.js';
import { reconcileCommand } from '../../src/statements/reconcile-statement/reconcile-statement.cli.js';
import { describeWith } from '../house/needs.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loadHistories } from '../support/histories.js';
import { runFoedera } from '../support/foedera.js';
import { Client } from '../treaties/treaty-facts.js';

const [line = ''] = readFileSync(
  new URL('../../events/histories/un-crime-fund/statement.ndjson', import.meta.url),
  'utf8',
).split('\n');
const { record: _, ...body } = JSON.parse(line) as Statement & { readonly record: string };

interface ClaimBody {
  readonly id: string;
  readonly where: string;
  readonly verdict: string;
  readonly computed: string | null;
  readonly difference: string | null;
  readonly cause: Cause | null;
  readonly explanation: string;
  readonly warnings: readonly { readonly detail: string }[];
}

describe('given the shipped treaties and the statement of A/60/131', () => {
  let app: TestApp;
  let client: Client;
  let claims: ReadonlyMap<string, ClaimBody>;

  beforeAll(async () => {
    app = await startTestApp();
    await loadHistories(app);
    client = new Client(app);
    const reply = await client.get('/v1/statements/a-60-131/reconciliation');
    claims = new Map(
      (reply.body as unknown as { readonly claims: readonly ClaimBody[] }).claims.map((each) => [each.id, each]),
    );
  }, 120_000);
  afterAll(() => app.stop());

  it('when the counts of paragraphs 4 and 11 are compared, then they agree; one of the "States parties" to UNTOC is an organisation', () => {
    const counts = ['untoc', 'untoc-trafficking', 'untoc-migrants', 'untoc-firearms'].map((treaty) =>
      claims.get(`${treaty}-parties`),
    );
    expect(counts.map((each) => [each?.verdict, each?.computed])).toEqual(
      ['107', '86', '77', '43'].map((value) => ['agrees', value]),
    );
    expect(counts[0]?.explanation).toContain('106 are States and 1 is an organisation');
    expect(claims.get('uncac-signatories')).toMatchObject({ verdict: 'agrees', computed: '124' });
    expect(claims.get('uncac-states')).toMatchObject({ verdict: 'agrees', computed: '29' });
    expect(claims.get('firearms-in-force')).toMatchObject({ verdict: 'agrees', computed: '2005-07-03' });
  });

  it('when the acts at the treaty event of the Congress are compared, then each agrees', () => {
    const acts = [...claims.values()].filter(({ where }) => where === 'para. 5');
    expect(acts.map(({ verdict, computed }) => [verdict, computed])).toEqual(
      ['2', '2', '2', '1', '1'].map((value) => ['agrees', value]),
    );
  });

  it('when the eighteen ratifications of notes 15 to 17 are compared, then all agree', () => {
    const stated = body.claims.filter(({ value }) => value === 'contracting').map(({ id }) => claims.get(id)?.verdict);
    expect(stated).toEqual(Array.from({ length: 18 }, () => 'agrees'));
  });

  it('when those that were ratifying are compared, then none had; the Netherlands deposited two days after the report', () => {
    const stated = body.claims.filter(({ value }) => value === 'not-contracting').map(({ id }) => claims.get(id));
    expect(stated.map((each) => each?.verdict)).toEqual(Array.from({ length: 16 }, () => 'agrees'));
    for (const protocol of ['untoc-trafficking', 'untoc-migrants']) {
      expect(claims.get(`${protocol}-NLD`)).toMatchObject({ computed: 'signatory' });
      expect(claims.get(`${protocol}-NLD`)?.explanation).toContain(
        'it deposited its acceptance on 27 July 2005, 2 days later',
      );
    }
  });

  it('when what no ledger counts is compared, then it is not computable', () => {
    expect(['meetings', 'meetings-states', 'assisted-states'].map((id) => claims.get(id)?.verdict)).toEqual(
      Array.from({ length: 3 }, () => 'not-computable'),
    );
  });

  it('when the rows are compared, then all 28 agree, and so does their number', () => {
    expect(annex.length).toBe(28);
    expect(annex.map(({ id }) => claims.get(id)?.verdict)).toEqual(annex.map(() => 'agrees'));
    expect(claims.get('annex-rows')).toMatchObject({ verdict: 'agrees', computed: '28' });
  });

  it('when the total is compared, with the ledger and with its own rows, then it differs by 2, which rounding can explain', () => {
    for (const id of ['pledged', 'annex-total']) {
      const cause = { code: 'rounding-plausible', rows: 28, most: '14' };
      expect(claims.get(id)).toMatchObject({
        verdict: 'differs',
        computed: '27825476',
        difference: '2',
        unit: 'USD',
        cause,
      });
    }
  });

  it('when the earmarked amount is compared, then no pledge tells it; its share of the stated total is more than 94 per cent', () => {
    expect(claims.get('earmarked')).toMatchObject({ verdict: 'not-computable', computed: null });
    expect(claims.get('earmarked-share')).toMatchObject({ verdict: 'agrees', computed: '94.065' });
  });

  it('when increase and percentage are compared, then they exclude each other, and the increase stated is taken for the earlier total', () => {
    // 27,825,478 − 13,626,894 = 14,198,584, which is 104.195 per cent of 13,626,894.
    const cause = { code: 'swapped-with-previous', previous: '13626894', increase: '14198584', percent: '104.195' };
    expect(claims.get('increase')).toMatchObject({ verdict: 'contradicts', contradicts: ['increase-percent'], cause });
    expect(claims.get('increase-percent')).toMatchObject({ verdict: 'contradicts', contradicts: ['increase'], cause });
    expect(claims.get('increase-percent')?.explanation).toContain('between 14,152,024 USD and 14,218,887 USD');
  });

  it('when the periods are looked at, then the eighteen months overlap the same ones a year earlier by six', () => {
    expect(claims.get('increase')?.warnings).toMatchObject([
      { code: 'overlapping-periods', from: '2004-01-01', to: '2004-06-30' },
    ]);
    expect(claims.get('increase')?.warnings[0]?.detail).toMatch(/18 months long; it has 6 months/);
  });

  it('when the ledger is asked itself, then the fund has 28 donors, 27 States and an organisation, and what use is meant nobody said', async () => {
    const { totals } = await asked('/v1/funds/cpcjf/totals?asOf=2005-07-25');
    expect(totals).toMatchObject({
      pledged: { value: '27825476.00', currency: 'USD' },
      paid: { value: '0.00', currency: 'USD' },
      outstanding: { value: '27825476.00', currency: 'USD' },
      earmarking: { earmarked: { value: '0.00' }, notSpecified: { value: '27825476.00' } },
      counts: { donors: { total: 28, states: 27, organisations: 1 } },
    });
  });

  it('when the period is compared as the report did, then six months are in both, and a period without overlap is offered', async () => {
    const { totals: periods } = await asked(
      '/v1/funds/cpcjf/periods?from=2004-01-01&to=2005-06-30&compare=same-period-previous-year',
    );
    expect(periods).toMatchObject({
      current: { pledged: { value: '27825476.00' } },
      previous: { from: '2003-01-01', to: '2004-06-30' },
      change: { percent: null },
    });
    const { warnings } = periods as { readonly warnings: readonly { readonly code: string }[] };
    expect(warnings.find(({ code }) => code === 'overlapping-periods')).toMatchObject({
      months: 6,
      alternative: { from: '2002-07-01', to: '2003-12-31' },
    });
  });

  it('when the end of 2004 is asked about, then pledges known only by a period that had not ended do not count yet, and are told', async () => {
    const { totals } = await asked('/v1/funds/cpcjf/totals?asOf=2004-12-31');
    expect(totals).toMatchObject({ pledged: { value: '0.00' }, counts: { undated: 28 } });
  });

  it('when it is typed on the command line, then what does not agree is told below the table', async () => {
    const { code, out } = await runFoedera(app.config, [reconcileCommand], ['reconcile', 'a-60-131']);
    expect(code).toBe(0);
    expect(out).toContain('of 110 figures 102 agree, 2 differ, 2 contradict each other, 4 cannot be computed');
    expect(out).toMatch(/^para\. 60, .*the increase is then 14,198,584 USD, 104\.195 per cent, and all figures fit/m);
  });

  async function asked(url: string): Promise<{ readonly totals: unknown }> {
    return { totals: (await client.get(url)).body };
  }
});

const annex = body.claims.filter(({ where }) => where === 'annex');

describeWith('the folder ../shared beside the project', 'given the report itself', () => {
  it('when its annex is read, then the amounts recorded are those printed, in order', () => {
    const report = readFileSync(new URL('../../../shared/reference/A-60-131.txt', import.meta.url), 'utf8');
    const table = report.slice(report.indexOf('| Country/entity'));
    const printed = [...table.matchAll(/^\| [^|]+ \| ([\d ]+) \|$/gm)].map((match) =>
      (match[1] ?? '').replaceAll(' ', ''),
    );
    expect([...annex, ...body.claims.filter(({ id }) => id === 'annex-total')].map(({ value }) => value)).toEqual(
      printed,
    );
  });
});
