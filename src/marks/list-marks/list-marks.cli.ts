import type { CliCommand } from '../../platform/cli/command.js';

interface Body {
  readonly at: number;
  readonly marks: readonly { readonly name: string; readonly position: number; readonly markedAt: string }[];
}

/** `foedera marks` */
export const marksCommand: CliCommand = (program, runtime) => {
  program
    .command('marks')
    .description('the names given to positions')
    .action(async () => {
      await runtime.ask({ method: 'GET', path: '/v1/marks' }, (body) => render(body as unknown as Body));
    });
};

function render({ at, marks }: Body) {
  return {
    heading: [`Marks at position ${String(at)}: ${String(marks.length)}.`],
    table: {
      columns: ['name', 'position', 'marked at'],
      rows: marks.map((mark) => [mark.name, mark.position, mark.markedAt]),
    },
  };
}
