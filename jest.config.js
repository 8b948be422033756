/** Fast tests first: see test/support/sequencer.js. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.[jt]s$': '@swc/jest' },
  // Published as ES modules only, which Jest does not require() below Node 24.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/test/support/globalSetup.js',
  testSequencer: '<rootDir>/test/support/sequencer.js',
  testTimeout: 30000,
  maxWorkers: 2,
  // What dozens of test files leave in a worker's heap makes those after them many times slower.
  workerIdleMemoryLimit: '1GB',
};
