import type { FigureNames } from '../../domain/statements/quantities/names.js';
import type { Wanted } from '../../domain/statements/figures.js';
import { namesOn } from '../../domain/participants/on-a-date.js';
import { fundIn } from '../../knowledge/money/funds.js';
import { namesOfTreaty, type TreatyNames } from '../../domain/treaty/model/treaty.js';
import type { View } from '../../knowledge/moments/view.js';
import { registerIn } from '../../knowledge/participants/register.js';
import { treatyIn } from '../../knowledge/treaties/treaty.js';
import { compareTexts } from '../../domain/text-order.js';

/** A fund and its title. */
interface TitledFund {
  readonly id: string;
  readonly title: string;
}

/** A treaty and what it is called. */
type TitledTreaty = TreatyNames & { readonly id: string };

/** What a statement speaks of: the treaties and the funds that the ledger knows, in order of id. */
export interface NamedInStatement {
  readonly treaties: readonly TitledTreaty[];
  readonly funds: readonly TitledFund[];
  readonly names: FigureNames;
}

/** The names of what figures are of, as known in a view; of participants, those of the day. */
export async function namesInStatement(view: View, wanted: readonly Wanted[], day: string): Promise<NamedInStatement> {
  const ids = (of: 'treaty' | 'fund') =>
    [...new Set(wanted.flatMap(({ quantity }) => idIn(quantity, of)))].sort(compareTexts);
  const treaties: TitledTreaty[] = [];
  for (const id of ids('treaty')) {
    const treaty = (await treatyIn(view, id))?.state.treaty ?? null;
    if (treaty !== null) treaties.push({ id, ...namesOfTreaty(treaty) });
  }
  const funds: TitledFund[] = [];
  for (const id of ids('fund')) {
    const known = await fundIn(view, id);
    if (known !== null) funds.push({ id, title: known.fund.title });
  }
  const names = {
    treaty: called(treaties.map(({ id, title, shortTitles }) => [id, shortTitles?.en ?? title])),
    fund: called(funds.map(({ id, title }) => [id, title])),
    participant: namesOn(day, await registerIn(view)),
  };
  return { treaties, funds, names };
}

function idIn(quantity: Wanted['quantity'], of: 'treaty' | 'fund'): readonly string[] {
  if (of === 'treaty') return 'treaty' in quantity ? [quantity.treaty] : [];
  return 'fund' in quantity ? [quantity.fund] : [];
}

function called(names: readonly (readonly [id: string, name: string])[]): (id: string) => string {
  const byId = new Map(names);
  return (id) => byId.get(id) ?? id;
}
