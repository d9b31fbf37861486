import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noPackingSpread } from './scripts/lint/no-packing-spread.js';
import { pureDomain } from './scripts/lint/pure-domain.js';

/** Re-exports make barrels, and barrels hide where a name lives. */
const noBarrels = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that declares the name.' },
  { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that declares the name.' },
];

/**
 * Prettier keeps code within these columns; this holds comments to them too. A sentence or a query may be one long
 * string. Of an example in a docstring, `/openapi.json` takes the first line only.
 */
const WIDTH = {
  code: 120,
  ignoreStrings: true,
  ignoreTemplateLiterals: true,
  ignoreRegExpLiterals: true,
  ignoreUrls: true,
  ignorePattern: '^\\s*\\* @example ',
};

export default defineConfig([
  globalIgnores(['dist/', 'data/', 'coverage/', 'node_modules/', '**/*.cjs']),
  js.configs.recommended,
  {
    name: 'sizes and names, everywhere',
    plugins: { house: { rules: { 'no-packing-spread': noPackingSpread } } },
    rules: {
      'house/no-packing-spread': 'error',
      'max-lines-per-function': ['error', { max: 70 }],
      complexity: ['error', { max: 15, variant: 'modified' }],
      'max-depth': ['error', 4],
      'max-len': ['error', WIDTH],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...noBarrels],
    },
  },
  {
    name: 'TypeScript, with types',
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json', './web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // Classes with decorators need value imports for what Nest injects and validates; the rule knows and leaves those
      // files alone.
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // `return refuse(…)` in a function without result reads well.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Nest, class-validator and TypeORM take plain objects where their types say class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A literal beside `string` still tells the reader what to expect.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // An async method may fulfil a port without awaiting anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'sources fit on a screen or a few',
    files: ['src/**/*.ts', 'web/**/*.ts', 'web/**/*.tsx'],
    rules: { 'max-lines': ['error', { max: 300 }] },
  },
  { ...pureDomain(noBarrels), files: ['src/domain/**/*.ts'] },
  {
    name: 'the page: everything shown is text, and nothing styles itself in line (the policy would refuse it)',
    files: ['web/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noBarrels,
        {
          selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|style|on[A-Z].*)$/]',
          message: 'No markup as text, no style attribute; what moves stands in web/islands.',
        },
      ],
    },
  },
  {
    name: 'specs: a describe is a chapter, not a function',
    files: ['test/**/*.ts', 'test/**/*.tsx', 'bench/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'plain Node scripts',
    files: ['**/*.js', '**/*.mjs'],
    // What this Node knows is what a script may name.
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
  },
]);
