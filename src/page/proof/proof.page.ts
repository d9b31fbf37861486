import { Get, Param, Query } from '@nestjs/common';
import { Asking, at } from '../asking.js';
import { MomentDto } from '../../knowledge/moments/moment.dto.js';
import type { ShowEventAnswer } from '../../publishing/show-event/show-event.answer.js';
import { ShowEvent } from '../../publishing/show-event/show-event.handler.js';
import type { EntryIntoForceAnswer } from '../../treaties/entry-into-force.answer.js';
import { EntryIntoForce } from '../../treaties/entry-into-force/entry-into-force.handler.js';
import type { ShowTreatyAnswer } from '../../treaties/show-treaty/show-treaty.answer.js';
import { ShowTreaty } from '../../treaties/show-treaty/show-treaty.handler.js';
import { Page } from '../page.js';
import { treatyBar } from '../treaty-bar.js';
import { PageController } from '../page-controller.js';
import { treatiesNamed } from '../treaties-named.js';

/** So many acts of the decisive day are shown with their hashes; the others are links. */
const MOST_DECISIVE = 12;

@PageController()
export class ProofPage {
  constructor(private readonly asking: Asking) {}

  @Get('treaties/:id/proof')
  async show(@Param('id') id: string, @Query() request: MomentDto): Promise<Page<'proof'>> {
    const times = await this.asking.times(request);
    const moment = at(MomentDto, times);
    const [treaty, verdict, bar] = await Promise.all([
      this.asking.ask<ShowTreatyAnswer>(new ShowTreaty(id, moment)),
      this.asking.ask<EntryIntoForceAnswer>(new EntryIntoForce(id, moment)),
      treatyBar(this.asking, id, times),
    ]);
    const events = verdict.proof
      .filter(({ participant, date }) => verdict.decisive.includes(participant) && date === verdict.conditionMetOn)
      .slice(0, MOST_DECISIVE);
    const [others, decisive] = await Promise.all([
      treatiesNamed(this.asking, treaty, times),
      Promise.all(events.map(({ event }) => this.asking.ask<ShowEventAnswer>(new ShowEvent(event)))),
    ]);
    return new Page('proof', { treaty, verdict, others, decisive }, { times, section: 'treaties', bar });
  }
}
