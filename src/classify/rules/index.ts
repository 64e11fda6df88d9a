/** Every rule, by family: a new family file is registered here. */
import type { Rule } from '../rule.ts';
import { OVERLAY2_RULES } from './overlay2.ts';

export const RULES: readonly Rule[] = [...OVERLAY2_RULES];
