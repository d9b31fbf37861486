import type { ParticipantsModel } from '../../../src/page/participants/participants.model.js';
import type { ListedParticipantAnswer } from '../../../src/participants/list-participants/list-participants.answer.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useShell } from '../../parts/shell-context.js';
import type { Words } from '../../words/words.js';
import { useWords } from '../../words/use-words.js';
import { nameIn } from './choose-participants.js';
import { participantsWords } from './participants.words.js';
import { regionWords } from './regions.words.js';

const REGIONS: Words = regionWords;

type Sort = ParticipantsModel['sort'];

const STANDINGS = ['party', 'contracting', 'signatory'] as const;

interface TableProps {
  readonly participants: readonly ListedParticipantAnswer[];
  readonly sort: Sort;
}

/** The participants, each with the treaties in which it takes part. */
export function ParticipantsTable({ participants, sort }: TableProps) {
  const { times } = useShell();
  const { long, number } = useFormat();
  const { text } = useWords(participantsWords);
  return (
    <div class="tw participants" tabIndex={0} role="region" aria-label={text('title')}>
      <table class="list sticky">
        <caption>
          <span>{text('caption', { asOf: long(times?.asOf ?? ''), at: number(times?.at ?? 0) })}</span>
        </caption>
        <thead>
          <tr>
            <Head sort={sort} first={null} second="-name" name={text('participant')} />
            <th scope="col">{text('kind')}</th>
            <Head sort={sort} first="region" second={null} name={text('region')} />
            {STANDINGS.map((each) => (
              <Head key={each} sort={sort} first={`-${each}`} second={each} name={text(each)} number />
            ))}
          </tr>
        </thead>
        <tbody>
          {participants.map((each) => (
            <Row key={each.code} participant={each} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly sort: Sort;
  /** What the heading asks for first, and then; null: the order of names. */
  readonly first: Sort;
  readonly second: Sort;
  readonly name: string;
  readonly number?: boolean;
}

function Head({ sort, first, second, name, number = false }: HeadProps) {
  const { here } = useAddress();
  const sorted = sort === first || (second !== null && sort === second);
  const down = sort?.startsWith('-') === true;
  return (
    <th
      scope="col"
      {...(number ? { class: 'r' } : {})}
      {...(sorted ? { 'aria-sort': down ? ('descending' as const) : ('ascending' as const) } : {})}
    >
      <a href={here({ sort: sort === first ? second : first })}>{name}</a>
    </th>
  );
}

function Row({ participant }: { readonly participant: ListedParticipantAnswer }) {
  const { code, kind, region, treaties, exists, names } = participant;
  const { language } = useShell();
  const { to } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(participantsWords);
  const english = language !== 'en' && names[language] === undefined;
  return (
    <tr data-participant={code}>
      <th scope="row">
        <a href={to(`/participants/${code}`)} {...(english ? { lang: 'en' } : {})}>
          {nameIn(participant, language)}
        </a>{' '}
        <span class="muted xs">{code}</span>
      </th>
      <td>{exists ? text(`one-${kind}`) : text('not-on-that-day')}</td>
      <td>{region === null ? '–' : (REGIONS[region]?.[language] ?? region)}</td>
      {STANDINGS.map((each) => (
        <td key={each} class="r num">
          {each === 'party' && treaties.party > 0 ? <b>{number(treaties.party)}</b> : number(treaties[each])}
        </td>
      ))}
    </tr>
  );
}
