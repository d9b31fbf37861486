import type { CliCommand, Rendered } from '../../../platform/cli/command.js';

interface Money {
  readonly value: string;
}
interface Body {
  readonly title: string;
  readonly asOf: string;
  readonly at: number;
  readonly amount: Money;
  readonly shares: readonly {
    readonly code: string | null;
    readonly name: string;
    readonly net: Money;
    readonly share: Money;
  }[];
  readonly undistributed: Money;
}

/** `foedera residual cpcjf 10000.00 --as-of 2015-12-31` */
export const residualCommand: CliCommand = (program, runtime) => {
  program
    .command('residual <fund> <amount>')
    .description('who gets what of the US dollars left in a fund: pro rata to what each donor paid net of refunds')
    .action(async (fund: string, amount: string) => {
      const path = `/v1/funds/${encodeURIComponent(fund)}/residual`;
      await runtime.ask({ method: 'GET', path, query: { amount } }, (body) => render(body as unknown as Body));
    });
};

function render({ title, asOf, at, amount, shares, undistributed }: Body): Rendered {
  return {
    heading: [
      title,
      `As of ${asOf}, at position ${String(at)}: USD ${amount.value} left, shared by what each donor paid net of refunds; ${undistributed.value} not shared.`,
    ],
    table: {
      columns: ['code', 'donor', 'paid net', 'share'],
      rows: shares.map(({ code, name, net, share }) => [code, name, net.value, share.value]),
    },
  };
}
