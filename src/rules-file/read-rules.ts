/** The text of a rules file → rules, or every problem in it at once. */
import type { AnyRule, ProofLine } from '../classify/rule.ts';
import type { LineSource } from '../core/line.ts';
import { type Opened, open, schemaOf } from './fields.ts';
import type { Patience } from './patience.ts';
import { type Place, type Problem, sorted, type Tell } from './problem.ts';
import type { WrittenProof } from './proof-shape.ts';
import { readYaml } from './read-yaml.ts';
import { checkRule, createIdCheck, createSizeCheck, type FileChecks } from './rule-checks.ts';
import { DEFAULT_CONFIDENCE, DEFAULT_SOURCES, MAX_RULES, RULE_FIELDS } from './rule-fields.ts';
import { exactly, list, type Shape } from './shape.ts';
import type { Value } from './value.ts';

/** A rule, and where its lines stand in the file. */
export interface WrittenRule {
  readonly rule: AnyRule;
  readonly at: Place;
  readonly matchesAt: readonly Place[];
  readonly rejectsAt: readonly Place[];
}

export type ReadRules =
  | { readonly kind: 'rules'; readonly rules: readonly WrittenRule[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Read by `toRule`, which sees all of its fields. `betweenFields` is added where the schema is published. */
const RULE_VALUE: Shape<Value> = {
  schema: { ...schemaOf(RULE_FIELDS), $ref: '#/$defs/betweenFields' },
  read: (value) => value,
};

export const FILE_FIELDS = {
  version: {
    name: 'version',
    required: true,
    doc: 'Version of this file’s format.',
    shape: exactly(1),
  },
  rules: {
    name: 'rules',
    required: true,
    doc: 'The rules; they can only make Buildmend more careful, or teach it a class.',
    shape: list(RULE_VALUE, { min: 0, max: MAX_RULES }),
  },
};

/** Nobody mends more at once. */
const MAX_PROBLEMS = 100;

export function readRules(text: string, patience: Patience): ReadRules {
  const problems: Problem[] = [];
  const tell: Tell = ({ line, column }, path, message) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ line, column, path, message });
  };
  const value = readYaml(text, tell);
  const file = value === null ? null : open(value, '', FILE_FIELDS, tell);
  file?.get(FILE_FIELDS.version);
  const checks: FileChecks = { patience, idProblem: createIdCheck(), sizeProblem: createSizeCheck() };
  const rules = (file?.get(FILE_FIELDS.rules) ?? []).flatMap(
    (entry, index) => toRule(entry, `rules[${index}]`, checks, tell) ?? [],
  );
  return problems.length > 0 ? { kind: 'problems', problems: sorted(problems) } : { kind: 'rules', rules };
}

function toRule(value: Value, path: string, checks: FileChecks, tell: Tell): WrittenRule | null {
  const fields = open(value, path, RULE_FIELDS, tell);
  if (fields === null) return null;
  const id = fields.get(RULE_FIELDS.id);
  const failureClass = fields.get(RULE_FIELDS.class);
  const sources = fields.has(RULE_FIELDS.sources) ? fields.get(RULE_FIELDS.sources) : DEFAULT_SOURCES;
  const matches = fields.get(RULE_FIELDS.matches);
  const rejects = fields.get(RULE_FIELDS.rejects);
  const patterns = checkRule({ fields, path, id, failureClass, sources }, checks, tell);
  const rest = optional(fields);
  if (id === null || failureClass === null || patterns === null) return null;
  if (sources === null || sources.length === 0 || matches === null || rejects === null) return null;
  return {
    rule: {
      id,
      failureClass,
      sources,
      ...patterns,
      ...rest,
      matches: matches.map((proof) => toProof(proof, sources)),
      rejects: rejects.map((proof) => toProof(proof, sources)),
      origin: 'user',
    },
    at: value.at,
    matchesAt: matches.map(({ at }) => at),
    rejectsAt: rejects.map(({ at }) => at),
  };
}

function optional(fields: Opened): Pick<AnyRule, 'owner' | 'tier' | 'confidence' | 'reference' | 'advice'> {
  const owner = fields.get(RULE_FIELDS.owner);
  const advice = fields.get(RULE_FIELDS.advice);
  return {
    ...(owner === null ? {} : { owner }),
    tier: fields.get(RULE_FIELDS.tier) ?? 'cause',
    confidence: fields.get(RULE_FIELDS.confidence) ?? DEFAULT_CONFIDENCE,
    reference: fields.get(RULE_FIELDS.reference) ?? '',
    ...(advice === null ? {} : { advice: typeof advice === 'string' ? [advice] : advice }),
  };
}

function toProof({ text, source, step }: WrittenProof, sources: readonly LineSource[]): ProofLine {
  const named = source ?? sources[0] ?? 'engine';
  return step === null ? { source: named, text } : { source: named, text, step };
}
