/** Two projects: `unit` needs nothing but Node; `lab` runs the built `dist/` against real engines (LAB=1). */
const shared = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, module: { type: 'es6' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/build/'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.lab\\.test\\.ts$'],
    },
    { ...shared, displayName: 'lab', testMatch: ['<rootDir>/__tests__/**/*.lab.test.ts'] },
  ],
};
