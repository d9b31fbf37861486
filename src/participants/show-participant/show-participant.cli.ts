import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly exists: boolean;
  readonly asOf: string;
  readonly at: number;
  readonly names: readonly { readonly from: string | null; readonly names: { readonly en: string } }[];
  readonly memberships: readonly { readonly organisation: string; readonly from: string; readonly to: string | null }[];
  readonly successions: readonly { readonly predecessor: string; readonly date: string; readonly mode: string }[];
  readonly attributes: readonly {
    readonly attribute: string;
    readonly value?: string;
    readonly from: string;
    readonly to: string | null;
  }[];
  readonly treaties: readonly {
    readonly treaty: string;
    readonly standing: string;
    readonly signature: { readonly date: string } | null;
    readonly instrument: { readonly date: string; readonly kind: string } | null;
    readonly inForceSince: string | null;
  }[];
  readonly funds: readonly {
    readonly title: string;
    readonly pledged: { readonly value: string };
    readonly paid: { readonly value: string };
    readonly outstanding: { readonly value: string };
  }[];
}

/** `foedera participant ECU --as-of DATE` */
export const participantCommand: CliCommand = (program, runtime) => {
  program
    .command('participant <code>')
    .description('one participant: names, memberships, and where it stands in every treaty and fund')
    .action(async (code: string) => {
      await runtime.ask({ method: 'GET', path: `/v1/participants/${encodeURIComponent(code)}` }, (body) =>
        render(body as unknown as Body),
      );
    });
};

function render(body: Body) {
  return {
    heading: [
      `${body.name} (${body.code}, ${body.kind}${body.exists ? '' : ', not existing on that day'})`,
      `As of ${body.asOf}, at position ${String(body.at)}: treaties in which it has acted: ${String(body.treaties.length)}.`,
    ],
    table: {
      columns: ['treaty', 'standing', 'signature', 'instrument', '', 'in force since'],
      rows: body.treaties.map((row) => [
        row.treaty,
        row.standing,
        row.signature?.date ?? null,
        row.instrument?.date ?? null,
        row.instrument?.kind ?? null,
        row.inForceSince,
      ]),
    },
    footer: [
      ...body.funds.map(
        ({ title, pledged, paid, outstanding }) =>
          `${title}: pledged USD ${pledged.value}, paid ${paid.value}, outstanding ${outstanding.value}`,
      ),
      ...body.names.map(({ from, names }) => `Name${from === null ? '' : ` from ${from}`}: ${names.en}`),
      ...body.memberships.map(
        ({ organisation, from, to }) => `Member of ${organisation} from ${from}${to === null ? '' : ` to ${to}`}`,
      ),
      ...body.attributes.map(
        ({ attribute, value, from, to }) =>
          `${attribute}${value === undefined ? '' : `: ${value}`} from ${from}${to === null ? '' : ` to ${to}`}`,
      ),
      ...body.successions.map(({ predecessor, date, mode }) => `${mode} to ${predecessor} on ${date}`),
    ],
  };
}
