import type { VNode } from 'preact';
import type { StatusRowAnswer } from '../../../src/treaties/status/status.answer.js';
import { standingWords } from '../../words/standings.words.js';
import { useWords } from '../../words/use-words.js';
import { English } from '../english.js';
import { useFormat } from '../use-format.js';
import { statusTableWords } from './status-table.words.js';

/** What a footnote says of a row, piece by piece. */
export function useRemarks(): (row: StatusRowAnswer) => readonly (string | VNode)[] {
  const { text } = useWords(statusTableWords);
  const standings = useWords(standingWords);
  const { long } = useFormat();
  return (row) => {
    const { signature, instrument, withdrawal, stints, provisional, possible, notes } = row;
    const dated = [
      ['signature', signature],
      ['instrument', instrument],
      ['withdrawal', withdrawal],
    ] as const;
    return [
      ...(withdrawal === null ? [] : [text('notice', { date: long(withdrawal.date) })]),
      ...stints
        .slice(0, -1)
        .flatMap(({ inForceFrom, until }) =>
          inForceFrom === null || until === null || inForceFrom >= until
            ? []
            : [text('earlier', { from: long(inForceFrom), to: long(until) })],
        ),
      ...(stints.at(-1)?.awaits === undefined ? [] : [text('awaits')]),
      ...(provisional === null ? [] : [text('provisional', { from: long(provisional.from) })]),
      ...dated.flatMap(([what, act]) =>
        act?.notBefore === undefined
          ? []
          : [text('day-not-known', { what: text(what), from: long(act.notBefore), to: long(act.date) })],
      ),
      ...(possible === undefined ? [] : [text('may-stand', { standing: standings.text(possible.standing) })]),
      ...notes.flatMap(({ note, despite, irregular }) => {
        const codes = [...new Set([...despite, ...irregular])];
        return [
          ...(codes.length === 0 ? [] : [text('irregular', { codes: codes.join(', ') })]),
          ...(note === null ? [] : [<English key={note}>{note}</English>]),
        ];
      }),
    ];
  };
}
