import type { FigureNames } from '../../domain/statements/quantities/names.js';
import type { Wanted } from '../../domain/statements/figures.js';
import { namesOn } from '../../domain/participants/on-a-date.js';
import { fundIn } from '../../knowledge/money/funds.js';
import type { View } from '../../knowledge/moments/view.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyIn } from '../../knowledge/treaties/treaty.js';
import { compareTexts } from '../../domain/text-order.js';

/** A treaty or a fund and its title. */
interface Titled {
  readonly id: string;
  readonly title: string;
}

/** What a statement speaks of: the treaties and the funds that the ledger knows, in order of id. */
export interface NamedInStatement {
  readonly treaties: readonly Titled[];
  readonly funds: readonly Titled[];
  readonly names: FigureNames;
}

/** The names of what figures are of, as known in a view; of participants, those of the day. */
export async function namesInStatement(view: View, wanted: readonly Wanted[], day: string): Promise<NamedInStatement> {
  const treaties = await titled(
    wanted.flatMap(({ quantity }) => ('treaty' in quantity ? [quantity.treaty] : [])),
    async (id) => (await treatyIn(view, id))?.state.treaty?.title,
  );
  const funds = await titled(
    wanted.flatMap(({ quantity }) => ('fund' in quantity ? [quantity.fund] : [])),
    async (id) => (await fundIn(view, id))?.fund.title,
  );
  const names = {
    treaty: titleIn(treaties),
    fund: titleIn(funds),
    participant: namesOn(day, await registerIn(view)),
  };
  return { treaties, funds, names };
}

async function titled(
  ids: readonly string[],
  titleOf: (id: string) => Promise<string | undefined>,
): Promise<readonly Titled[]> {
  const found: Titled[] = [];
  for (const id of [...new Set(ids)].sort(compareTexts)) {
    const title = await titleOf(id);
    if (title !== undefined) found.push({ id, title });
  }
  return found;
}

function titleIn(all: readonly Titled[]): (id: string) => string {
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
}
