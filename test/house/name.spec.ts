/**
 * Goal: the project's earlier name is remembered where what was made under it is opened or told of, and nowhere else.
 */
import { expect, it } from '@jest/globals';
import { files, text } from './files.js';

const EARLIER = /pact[a]/i;
const REMEMBERING = ['src/platform/database/embedded/cluster.ts', 'docs/upgrading.md', 'CHANGELOG.md'];

it('the earlier name stands in the changelog, the guide to upgrading and its tests, and in one line of the code', () => {
  const naming = files('', /./).filter((path) => EARLIER.test(path) || EARLIER.test(text(path)));
  const elsewhere = naming.filter((path) => !REMEMBERING.includes(path) && !path.startsWith('test/upgrade/'));
  expect(elsewhere).toStrictEqual([]);
  const lines = text('src/platform/database/embedded/cluster.ts').split('\n');
  expect(lines.filter((line) => EARLIER.test(line))).toHaveLength(1);
});
