/** What else ran on the engine, in words for log and summary. */
import type { Company } from '../core/company.ts';
import { formatCount } from './format.ts';

/** Empty where nothing is known to run. */
export function tellCompany(company: Company | null | undefined): string {
  const counts = [
    { count: company?.containers ?? 0, noun: 'container' },
    { count: company?.builds ?? 0, noun: 'other build' },
  ];
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, noun }) => formatCount(count, noun))
    .join(' and ');
}
