import type {
  ReconciliationAnswer,
  ToldFigureAnswer,
} from '../../../src/statements/reconcile-statement/reconcile-statement.answer.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { kindWords } from '../../words/kinds.words.js';
import { shortTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { figurePartWords } from './figure.words.js';

type Told = ToldFigureAnswer;
type Key = keyof typeof figurePartWords;

/** What a figure of a statement is of, in the language of the page, made of its parts. */
export function useFigureText(reconciliation: ReconciliationAnswer): (figure: Told) => string {
  const { nameOf } = useShell();
  const treatyOf = useTreatyName(reconciliation);
  const { text } = useWords(figurePartWords);
  const kinds = useWords(kindWords);
  const { long } = useFormat();
  const { claims, funds } = reconciliation;
  const figures = new Map(claims.map(({ id, figure }) => [id, figure]));
  const day = (date: string | null) => (date === null ? '–' : long(date));

  const onTreaty = (figure: Told): string | null => {
    const { of, from, to } = figure;
    const treaty = treatyOf(figure.treaty ?? '');
    const participant = figure.participant === null ? '' : nameOf(figure.participant);
    switch (of) {
      case 'count':
        return text('of-treaty-on', { what: text(counted(figure)), treaty, day: day(to) });
      case 'actions': {
        const kind = isKind(figure.kind) ? kinds.text(figure.kind) : '';
        return text(from === null ? 'acts-on' : 'acts-under', { kind, treaty, from: day(from), to: day(to) });
      }
      case 'standing':
        return text('standing-under', { participant, treaty, day: day(to) });
      case 'progress':
        return text('progress-towards', { participant, treaty, day: day(to) });
      case 'entry-into-force':
        return text('entry-into-force', { treaty });
      default:
        return null;
    }
  };

  const onFund = ({ fund, participant, measure, from, to }: Told): string => {
    let what = text(isWord(measure) ? measure : 'pledged');
    if (participant !== null) what = text('of-donor', { what, donor: nameOf(participant) });
    if (funds.length > 1) {
      const named = funds.find(({ id }) => id === fund)?.title ?? fund;
      what = text('of-fund', { what, fund: named });
    }
    return from === null ? text('on', { what, day: day(to) }) : text('span', { what, from: day(from), to: day(to) });
  };

  const derived = (figure: Told): string => {
    const [first, second] = figure.terms.map((term) => tell(term));
    if (figure.of === 'sum') return text('sum', { count: figure.terms.length });
    return text(isWord(figure.of) ? figure.of : 'sum', { earlier: first ?? '–', later: second ?? '–' });
  };

  const tell = (figure: Told): string => {
    const { of, claim, name, from, to } = figure;
    if (of === 'fund') return onFund(figure);
    if (of === 'other') return name ?? '';
    if (of === 'not-given') return spanned(text('not-given'), from, to);
    if (of !== 'claim') return onTreaty(figure) ?? derived(figure);
    const named = figures.get(claim ?? '');
    return named === undefined ? (claim ?? '') : tell(named);
  };

  const spanned = (what: string, from: string | null, to: string | null): string =>
    from === null || to === null ? what : text('span', { what, from: day(from), to: day(to) });

  return tell;
}

/** What a treaty of a statement is called in a sentence; its id where the ledger does not know it. */
function useTreatyName({ treaties }: ReconciliationAnswer): (id: string) => string {
  const { language } = useShell();
  return (id) => {
    const treaty = treaties.find((each) => each.id === id);
    return treaty === undefined ? id : shortTitle(treaty, language);
  };
}

function counted({ measure, who }: Told): Key {
  const key = `${measure ?? ''}-${who ?? ''}`;
  return isWord(key) ? key : 'counted-total';
}

function isWord(key: string | null): key is Key {
  return key !== null && key in figurePartWords;
}

function isKind(key: string | null): key is keyof typeof kindWords {
  return key !== null && key in kindWords;
}
