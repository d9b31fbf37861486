import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoryOf, cutStream, idOf, streamName } from '../../src/ledger/stream-name.js';

const category = fc.stringMatching(/^[a-z]+$/);

describe('given the name of a stream', () => {
  it('when it is cut, then its category and its id are those it was made of, whatever slashes the id has', () => {
    fc.assert(
      fc.property(category, fc.string(), (of, id) => {
        const name = streamName(of, id);
        expect(cutStream(name)).toEqual({ category: of, id });
        expect([categoryOf(name), idOf(name)]).toEqual([of, id]);
      }),
    );
    expect(cutStream('rate/un/EUR')).toEqual({ category: 'rate', id: 'un/EUR' });
  });

  it('when it has no slash, then it is its own category and id, as that of all marks', () => {
    expect(cutStream('marks')).toEqual({ category: 'marks', id: 'marks' });
  });
});
