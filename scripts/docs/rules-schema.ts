/** docs/rules.schema.json: what a rules file may hold, from the table that also validates it. */
import { schemaOf } from '../../src/rules-file/fields.ts';
import { FILE_FIELDS } from '../../src/rules-file/read-rules.ts';
import { OWN_TEXT, OWN_TEXT_CLASSES, RESERVED_FAMILIES } from '../../src/rules-file/rule-fields.ts';

export function rulesSchema(): string {
  const file = schemaOf(FILE_FIELDS);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Buildmend rules file',
    description:
      'Rules of your own, in .github/buildmend.yml. They can only make Buildmend more careful or teach it a class, and allow a retry at most. What no schema can tell (patterns of RE2’s syntax, names that are taken, proofs that fail) is told by: node dist/cli/index.js rules test',
    ...file,
    $defs: { betweenFields: betweenFields() },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What concerns a rule as a whole. */
function betweenFields(): unknown {
  return {
    type: 'object',
    properties: {
      id: { type: 'string', not: { type: 'string', pattern: `^(?:${RESERVED_FAMILIES.join('|')})/` } },
    },
    if: {
      required: ['sources'],
      properties: { sources: { type: 'array', contains: { enum: OWN_TEXT } } },
    },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
    then: { properties: { class: { enum: OWN_TEXT_CLASSES } } },
  };
}
