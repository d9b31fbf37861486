/** Folders whose sub-folders are use cases; those of funds stand one level deeper, by noun. */
const AREAS = 'treaties|participants|funds|statements|coverage|corrections|marks|publishing|interchange';
const NOUNS =
  'treaties|participants|funds/(?:fund|pledge|receipt|rate|figures)|statements|coverage|corrections|marks|publishing|interchange';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'The law is plain functions and data. src/domain may import itself and temporal-polyfill, and nothing else at all: ' +
        'no package, no Node module, no other folder. An allow-list, because a list of forbidden folders always misses one.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: ['^src/domain/', '(^|/)node_modules/temporal-polyfill/'] },
    },
    {
      name: 'treaty-model-stands-alone',
      comment:
        'What a treaty, its acts and its clauses are: types and one row per kind. Who reads or weighs them stands above.',
      severity: 'error',
      from: { path: '^src/domain/treaty/model/' },
      to: { path: ['^src/domain/entry-into-force/', '^src/domain/treaty/(?!model/)'] },
    },
    {
      name: 'entry-into-force-knows-the-model-only',
      comment:
        'treaty/model <- entry-into-force <- treaty/reading: folders in one direction, which the rule on files cannot see.',
      severity: 'error',
      from: { path: '^src/domain/entry-into-force/' },
      to: { path: '^src/domain/treaty/(?!model/)' },
    },
    {
      name: 'ledger-knows-no-treaty',
      comment:
        'The event store knows envelopes and positions. Of src it may import itself, the settings and the database connection only.',
      severity: 'error',
      from: { path: '^src/ledger/' },
      to: { path: '^src/', pathNot: ['^src/ledger/', '^src/platform/database/', '^src/config\\.ts$'] },
    },
    {
      name: 'platform-knows-no-treaty',
      comment:
        'Nest, HTTP, command line and database serve any ledger. Of src, platform may import itself, the ledger, the settings and the calendar ' +
        '(what a date is); never the law or a use case.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: ['^src/platform/', '^src/ledger/', '^src/domain/calendar/', '^src/config\\.ts$'] },
    },
    {
      name: 'use-cases-do-not-import-each-other',
      comment:
        'A use case is a folder that can be read, changed or deleted alone. What two of them share moves to the domain, to src/knowledge or to src/recording, ' +
        'or to a file of their area.',
      severity: 'error',
      from: { path: `^src/(${NOUNS})/([^/]+)/` },
      to: { path: `^src/(?:${NOUNS})/[^/]+/`, pathNot: '^src/$1/$2/' },
    },
    {
      name: 'areas-do-not-import-each-other',
      comment:
        'Treaties, participants, funds, statements, coverage, corrections, marks, publishing and interchange stand side by side; src/app.module.ts brings them together.',
      severity: 'error',
      from: { path: `^src/(${AREAS})/` },
      to: { path: `^src/(${AREAS})/`, pathNot: '^src/$1/' },
    },
    {
      name: 'lower-layers-know-no-use-case',
      comment: 'Knowledge, recording and postings carry the use cases and import none of them, nor an entry point.',
      severity: 'error',
      from: { path: '^src/(domain|ledger|platform|knowledge|recording|postings)/' },
      to: { path: [`^src/(${AREAS})/`, '^src/(main|cli|app\\.module)\\.ts$'] },
    },
    {
      name: 'page-asks-only',
      comment:
        'The page asks what programs ask, so that no figure is computed twice. Of the areas it may import the questions (*.handler.ts), ' +
        'what is sent with them (*.dto.ts), and the types of the answers (*.answer.ts).',
      severity: 'error',
      from: { path: '^src/page/' },
      to: { path: `^src/(${AREAS})/`, pathNot: ['\\.(handler|dto|answer)\\.ts$'] },
    },
    {
      name: 'nobody-knows-the-page',
      comment: 'The page stands above all others; src/app.module.ts alone brings it in.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/page/', '^src/app\\.module\\.ts$'] },
      to: { path: '^src/page/' },
    },
    {
      name: 'web-is-pure',
      comment:
        'What is drawn comes of answers alone. web/ may import itself, what draws and words it, and types of src/page and of answers.',
      severity: 'error',
      from: { path: '^web/' },
      to: {
        pathNot: [
          '^web/',
          '^src/page/',
          '^src/.*\\.answer\\.ts$',
          '(^|/)node_modules/(preact|preact-render-to-string|intl-messageformat|@fontsource-variable)/',
        ],
      },
    },
    {
      name: 'web-takes-types-only',
      comment: 'Of src, web/ knows the shapes; nothing of the service may come into a browser.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'islands-alone-reach-the-browser',
      comment:
        'web/client.ts and web/islands are loaded by browsers. They know drawings, how names are looked for, and themselves, never a view.',
      severity: 'error',
      from: { path: '^web/(islands/|client\\.ts$)' },
      to: { path: '^web/', pathNot: ['^web/islands/', '^web/charts/', '^web/style/', '^web/words/folded\\.ts$'] },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or want a third. Types count as well.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A source file that nothing imports and that imports nothing is dead. Entry points are named here.',
      severity: 'error',
      from: { path: '^src/', orphan: true, pathNot: ['^src/(main|cli)\\.ts$'] },
      to: {},
    },
    {
      name: 'no-barrels',
      comment:
        'An index.ts that re-exports hides where a name lives and makes cycles. Import from the file that declares it.',
      severity: 'error',
      from: {},
      to: { path: '(^|/)index\\.ts$', pathNot: 'node_modules' },
    },
    {
      name: 'sources-use-no-dev-dependency',
      comment: 'What src imports must be there after `npm ci --omit=dev`. Types do not exist at run time.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: ['node_modules/@types/'] },
    },
    {
      name: 'sources-do-not-import-tests',
      comment: 'Tests, benchmarks and scripts look at the sources, never the other way.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'every-package-is-declared',
      comment:
        'An import must resolve, and to a package that package.json names: what came along by chance may go by chance.',
      severity: 'error',
      from: { path: '^(src|web|test|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^dist/', '^data/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.check.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
    cache: false,
  },
};
