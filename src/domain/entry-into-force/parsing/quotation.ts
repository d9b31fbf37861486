import type { ClauseText } from '../../treaty/model/clause-text.js';
import { objectOf, optional } from '../../json/objects.js';
import { malformed } from '../../json/parsed.js';
import type { Place, Reader } from '../../json/place.js';
import { readLongText, readText } from '../../json/texts.js';
import { readDate } from '../../json/values.js';

const ADDRESS = /^https?:\/\/\S+$/;

/** A clause in the treaty's own words. */
export const readClauseText: Reader<ClauseText> = objectOf<ClauseText>({
  quotation: readLongText,
  article: optional(readText),
  paragraph: optional(readText),
  source: optional(
    objectOf<NonNullable<ClauseText['source']>>({
      document: optional(readText),
      url: optional(readAddress),
      observedOn: optional(readDate),
    }),
  ),
});

function readAddress(input: unknown, place: Place): string | undefined {
  const text = readText(input, place);
  if (text === undefined || ADDRESS.test(text)) return text;
  return malformed(place, 'Must be an address that begins with https:// or http://.');
}
