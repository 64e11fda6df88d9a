/** The table of Go-built tools, without building any. */
import { describe, expect, it } from '@jest/globals';
import { linkerFlags } from '../../lab/prepare/go-build.ts';
import { atLeast } from '../../lab/prepare/go-present.ts';
import { GO_RECIPES, GO_TOOLS } from '../../lab/prepare/go-recipes.ts';

describe('Go recipes', () => {
  it('give every tool exactly once', () => {
    const given = GO_RECIPES.flatMap(({ binaries }) => Object.keys(binaries));
    expect([...given].sort()).toEqual([...GO_TOOLS].sort());
  });

  it.each(GO_RECIPES)('stamp $name with its version', (recipe) => {
    const version = recipe.versions[0] ?? '';
    expect(linkerFlags(recipe, version)).toContain(version.replace(/^v/, ''));
  });

  it('link only C code statically by hand', () => {
    const byHand = GO_RECIPES.filter((recipe) => linkerFlags(recipe, 'v1').includes('-static'));
    expect(byHand.map(({ name }) => name)).toEqual(['runc']);
  });
});

describe('atLeast', () => {
  it.each([
    ['1.26.8', '1.26', true],
    ['1.26', '1.26', true],
    ['1.26rc1', '1.26', true],
    ['1.25.9', '1.26', false],
    ['2.0', '1.26', true],
    ['', '1.26', false],
  ])('of %p and %p is %p', (have, needed, expected) => {
    expect(atLeast(have, needed)).toBe(expected);
  });
});
