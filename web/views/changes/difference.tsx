import type { ChangesModel } from '../../../src/page/changes/changes.model.js';
import { Glyph } from '../../parts/glyph.js';
import { Section } from '../../parts/section.js';
import { useShell } from '../../parts/shell-context.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { localeOf } from '../../words/formatting.js';
import { standingWords } from '../../words/standings.words.js';
import { fullTitle } from '../../words/treaty-name.js';
import { useWords } from '../../words/use-words.js';
import { changesWords } from './changes.words.js';
import { type ComparedRow, sinceOf, type Standing } from './compared-rows.js';

interface DifferenceProps {
  readonly model: ChangesModel;
  readonly rows: readonly ComparedRow[];
  readonly formats: readonly { readonly name: string; readonly href: string }[];
}

/** The rows of the day that differ, each with the events that made it so. */
export function Difference({ model, rows, formats }: DifferenceProps) {
  const { compared, titles } = model;
  const { language, times, nameOf } = useShell();
  const { long } = useFormat();
  const { text } = useWords(changesWords);
  const nameFor = (id: string) =>
    compared.of === 'treaty' ? nameOf(id) : fullTitle(titles[id] ?? titleIn(model, id), language);
  const { compare } = new Intl.Collator(localeOf(language));
  const named = rows.map((row) => ({ row, name: nameFor(row.id) })).sort((a, b) => compare(a.name, b.name));
  const note = text('table-note', { asOf: long(times?.asOf ?? '') });
  return (
    <Section id="difference" title={text('table')} note={note} formats={formats}>
      {rows.length === 0 ? (
        <p class="unknown">{text('same')}</p>
      ) : (
        <div class="tw" tabIndex={0} role="region" aria-label={text('table')}>
          <table class="sticky changed">
            <thead>
              <tr>
                <th scope="col">{text(compared.of === 'treaty' ? 'participant' : 'treaty')}</th>
                <th scope="col">{text('before')}</th>
                <th scope="col">{text('after')}</th>
                <th scope="col" class="r">
                  {text('known-since')}
                </th>
                <th scope="col">{text('recorded')}</th>
              </tr>
            </thead>
            <tbody>
              {named.map(({ row, name }) => (
                <Row key={row.id} row={row} name={name} of={compared.of} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

interface RowProps {
  readonly row: ComparedRow;
  readonly name: string;
  readonly of: ChangesModel['compared']['of'];
}

function Row({ row: { id, before, after, events }, name, of }: RowProps) {
  const { to } = useAddress();
  const { short, number } = useFormat();
  const last = events.at(-1);
  return (
    <tr>
      <th scope="row">
        <a href={to(`/${of === 'treaty' ? 'participants' : 'treaties'}/${id}`)}>
          <bdi>{name}</bdi>
        </a>
      </th>
      <td class="muted">
        <Stands row={before} />
      </td>
      <td>
        <Stands row={after} />
      </td>
      <td class="r num">
        {events.map(({ eventId, position }) => (
          <a key={eventId} class="d below" href={to(`/events/${eventId}`)}>
            {number(position)}
          </a>
        ))}
        {events.length === 0 && '–'}
      </td>
      <td>{last === undefined ? '–' : short(last.recordedAt.slice(0, 10))}</td>
    </tr>
  );
}

/** Glyph and words, with the day since which it stands so. */
function Stands({ row }: { readonly row: Standing | null }) {
  const { language } = useShell();
  const { short } = useFormat();
  const { text } = useWords(changesWords);
  if (row === null)
    return (
      <>
        <Glyph shape="none" />
        {text('nothing')}
      </>
    );
  const [word, day] = [standingWords[row.standing][language], sinceOf(row)];
  return (
    <>
      <Glyph shape={row.standing} />
      {day === null ? word : text('since', { standing: word, day: short(day) })}
    </>
  );
}

function titleIn({ compared }: ChangesModel, id: string): { readonly title: string } {
  const rows = compared.of === 'participant' ? compared.after.treaties : [];
  return { title: rows.find(({ treaty }) => treaty === id)?.title ?? id };
}
