import type { ParticipantModel } from '../../../src/page/participant/participant.model.js';
import { Section } from '../../parts/section.js';
import { useAddress } from '../../parts/use-address.js';
import { useFormat } from '../../parts/use-format.js';
import { useWords } from '../../words/use-words.js';
import { participantWords } from './participant.words.js';

/** What a participant pledged to funds. */
export function PledgesMade({ funds }: { readonly funds: ParticipantModel['participant']['funds'] }) {
  const { to } = useAddress();
  const { number } = useFormat();
  const { text } = useWords(participantWords);
  return (
    <Section id="pledges" title={text('pledges')} note={text('pledges-note')}>
      <div class="tw" tabIndex={0} role="region" aria-label={text('pledges')}>
        <table class="pledged">
          <thead>
            <tr>
              <th scope="col">{text('fund')}</th>
              <th scope="col" class="r">
                {text('pledged')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funds.map(({ fund, title, pledged, unvalued }) => (
              <tr key={fund}>
                <th scope="row">
                  <a href={to(`/funds/${fund}`)}>
                    <bdi>{title}</bdi>
                  </a>
                </th>
                <td class="r num">
                  {[pledged, ...unvalued].map(({ value, currency }) => (
                    <span key={currency} class="nb amount">{`${currency} ${number(value)}`}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
