import type { Refusal } from '../../refusal.js';
import { isRead } from '../model/link.js';
import type { Treaty } from '../model/treaty.js';
import { dependsOn } from '../reading/depends-on.js';
import { invalid, leadsTo, type Nameable } from './objection-to-mentions.js';

/**
 * What speaks against the links of a treaty to earlier ones: one that is not registered, or itself. Or one that it
 * reads, which would then read it in turn. Null where all is well.
 */
export function objectionToLinks(treaty: Treaty, { knownTreaties, dependencies }: Nameable): Refusal | null {
  for (const [index, link] of (treaty.links ?? []).entries()) {
    const pointer = `/links/${String(index)}/treaty`;
    const { treaty: earlier } = link;
    if (earlier === treaty.id) return invalid(`${pointer} names the treaty itself.`, { treaty: earlier, pointer });
    if (!knownTreaties(earlier)) {
      const sentence = `The treaty ${earlier}, named in ${pointer}, is not registered. Register it first.`;
      return { code: 'unknown-treaty', sentence, facts: { treaty: earlier, pointer } };
    }
    const own = (id: string) => dependencies(id).filter((each) => each !== treaty.id);
    if (isRead(link) && dependsOn(treaty).some((read) => leadsTo(read, earlier, own)))
      return invalid(`${pointer}: the treaty rests on ${earlier}, which would rest on it in turn. Name another.`, {
        treaty: treaty.id,
        circular: earlier,
        pointer,
      });
  }
  return null;
}
