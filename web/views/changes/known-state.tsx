import type { ChangesModel } from '../../../src/page/changes/changes.model.js';
import { useShell } from '../../parts/shell-context.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { changesWords } from './changes.words.js';

interface KnownStateProps {
  readonly known: ChangesModel['compared']['before'];
  readonly moment: ChangesModel['from'];
}

/** What one state of knowledge says of the day. */
export function KnownState({ known, moment: { at, recordedAt } }: KnownStateProps) {
  const { times } = useShell();
  const { long, number } = useFormat();
  const { text } = useWords(changesWords);
  return (
    <div>
      <p class="small muted">{text('known-at')}</p>
      <p class="k">
        {number(at)} {at === times?.head && <span class="small muted latest">{text('latest')}</span>}
      </p>
      <p class="small muted">
        {recordedAt === null ? '–' : `${long(recordedAt.slice(0, 10))}, ${recordedAt.slice(11, 19)} UTC`}
      </p>
      {known === null ? (
        <p class="unknown">{text('not-registered')}</p>
      ) : 'status' in known ? (
        <TreatyDay known={known} />
      ) : (
        <ParticipantDay known={known} />
      )}
    </div>
  );
}

type Known<Key extends string> = Extract<NonNullable<KnownStateProps['known']>, Readonly<Record<Key, unknown>>>;

function TreatyDay({ known: { status, entry } }: { readonly known: Known<'status'> }) {
  const { number, long } = useFormat();
  const { text } = useWords(changesWords);
  const { signatories, contracting, parties } = status.counts;
  const needed = entry.missing.find(({ condition }) => condition === 'instruments');
  return (
    <dl class="facts">
      {needed !== undefined && (
        <>
          <dt>{text('counted')}</dt>
          <dd>{text('of', { have: number(needed.have), need: number(needed.need) })}</dd>
          <dt>{text('missing')}</dt>
          <dd>{number(needed.missing)}</dd>
        </>
      )}
      <dt>{text('state')}</dt>
      <dd>{text(`is-${entry.state}`)}</dd>
      {entry.date !== null && (
        <>
          <dt>{text('date')}</dt>
          <dd>{long(entry.date)}</dd>
        </>
      )}
      <dt>{text('count-parties')}</dt>
      <dd>{number(parties.total)}</dd>
      <dt>{text('contracting')}</dt>
      <dd>{number(contracting.total)}</dd>
      <dt>{text('signatories')}</dt>
      <dd>{number(signatories.total)}</dd>
    </dl>
  );
}

function ParticipantDay({ known: { treaties } }: { readonly known: Known<'treaties'> }) {
  const { number } = useFormat();
  const { text } = useWords(changesWords);
  const count = (standing: string) => number(treaties.filter((row) => row.standing === standing).length);
  return (
    <dl class="facts">
      <dt>{text('count-parties')}</dt>
      <dd>{count('party')}</dd>
      <dt>{text('contracting')}</dt>
      <dd>{count('contracting')}</dd>
      <dt>{text('signatories')}</dt>
      <dd>{count('signatory')}</dd>
    </dl>
  );
}
