/** What has an effect or an answer of its own: the domain is told the day, the position and the facts. */
const IMPURE_GLOBALS = [
  'process',
  'console',
  'fetch',
  'performance',
  'crypto',
  'globalThis',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
];

/**
 * Lint rules that keep src/domain pure: no clock, no chance, no I/O, no decorators. What it may import is fenced twice,
 * here for the editor and in .dependency-cruiser.cjs for everything an import can resolve to.
 * @param {object[]} syntax further `no-restricted-syntax` entries that hold everywhere
 */
export function pureDomain(syntax) {
  return {
    name: 'the domain is pure',
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!\\.{1,2}/|temporal-polyfill$)',
              message: 'The domain imports only itself and temporal-polyfill.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        ...IMPURE_GLOBALS.map((name) => ({ name, message: 'The domain is pure: pass in what it needs to know.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain knows no chance.' },
        { object: 'Date', property: 'now', message: 'The domain has no clock: take the day as an argument.' },
        { object: 'Temporal', property: 'Now', message: 'The domain has no clock: take the day as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...syntax,
        {
          selector: ':matches(NewExpression, CallExpression)[callee.name="Date"]',
          message: 'Legal dates are strings YYYY-MM-DD, never a Date.',
        },
        { selector: 'Decorator', message: 'The domain is plain types and functions.' },
        { selector: 'ImportExpression', message: 'The domain imports statically, so that the boundary check sees it.' },
      ],
    },
  };
}
