import { listOf } from '../../json/lists.js';
import { objectOf, optional } from '../../json/objects.js';
import { malformed, parsed, type Parsed } from '../../json/parsed.js';
import { below, type Reader } from '../../json/place.js';
import { code, readText, word } from '../../json/texts.js';
import { LINK_KINDS, type TreatyLink } from '../../treaty/model/link.js';

const MOST_LINKS = 100;

const readLink = objectOf<TreatyLink>({
  kind: word(LINK_KINDS),
  treaty: code('the id of a treaty'),
  article: optional(readText),
});

const readLinks: Reader<TreatyLink[]> = (input, place) => {
  const links = listOf(readLink, MOST_LINKS)(input, place);
  const again = links?.findIndex(
    (link, index) => links.findIndex(({ kind, treaty }) => kind === link.kind && treaty === link.treaty) < index,
  );
  return again === undefined || again < 0 ? links : malformed(below(place, again), 'Must not stand in the list twice.');
};

/** Reads a treaty's `links`; null, absent or empty is none. */
export function parseLinks(input: unknown): Parsed<readonly TreatyLink[]> {
  const none = input === undefined || input === null || (Array.isArray(input) && input.length === 0);
  return parsed('links', {}, (place) => (none ? [] : readLinks(input, place)));
}
