import { expect, test } from '@jest/globals';
import { tellCompany } from '../../src/report/company.ts';

test.each([
  [null, ''],
  [{ containers: null, builds: null }, ''],
  [{ containers: 0, builds: 0 }, ''],
  [{ containers: 1, builds: 0 }, '1 container'],
  [{ containers: 3, builds: 2 }, '3 containers and 2 other builds'],
])('%j is told as %j', (company, words) => {
  expect(tellCompany(company)).toBe(words);
});
