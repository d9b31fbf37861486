const swc = (tsx) => ({
  swcrc: false,
  isModule: true,
  module: { type: 'es6' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true, tsx },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
  },
});

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/properties.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', swc(false)], '^.+\\.tsx$': ['@swc/jest', swc(true)] },
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  testTimeout: 60_000 * Math.max(1, Number(process.env.FOEDERA_TEST_RUNS ?? 1)),
  reporters: ['default', '<rootDir>/test/house/reporter.mjs'],
};
