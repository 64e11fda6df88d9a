/** Which of many patterns can match a text at all: those of which a text stands in it that they need. */
import { createLiteralAutomaton, MAX_LITERAL_CHARS } from './literal-automaton.ts';

/** The numbers of the needs of which a text stands in `text`, in ascending order, each once. */
export type LiteralIndex = (text: string) => readonly number[];

const NONE: readonly number[] = [];

/** @param wanted - lower-case ASCII texts, of which one is enough; null where nothing is known: such a need is always met */
export function createLiteralIndex(wanted: readonly (readonly string[] | null)[]): LiteralIndex {
  const needs = wanted.map((need) => need?.map((literal) => literal.slice(0, MAX_LITERAL_CHARS)) ?? null);
  const literals = [...new Set(needs.flatMap((one) => one ?? []))];
  const places = new Map(literals.map((literal, id) => [literal, id]));
  const owners = literals.map((): number[] => []);
  needs.forEach((need, at) => {
    for (const literal of need ?? []) owners[places.get(literal) ?? 0]?.push(at);
  });
  const always = needs.flatMap((need, at) => (need === null ? [at] : []));
  const { next, accepts, found, classes } = packed(literals);
  return (text) => {
    let met: Set<number> | null = null;
    let state = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      state = next[state + (code < 256 ? (classes[code] ?? 0) : 0)] ?? 0;
      if (accepts[state] !== 1) continue;
      met ??= new Set(always);
      for (const id of found.get(state) ?? NONE) for (const owner of owners[id] ?? NONE) met.add(owner);
    }
    return met === null ? always : [...met].sort((a, b) => a - b);
  };
}

function packed(literals: readonly string[]) {
  const automaton = createLiteralAutomaton(literals);
  const accepts = new Uint8Array(automaton.next.length);
  for (const state of automaton.found.keys()) accepts[state] = 1;
  return { ...automaton, accepts };
}
