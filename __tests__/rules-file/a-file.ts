/** A rules file with one good rule; override what the test is about. */

/** Values as they are written in YAML; null leaves the field out. */
export type WrittenFields = Readonly<Record<string, string | null>>;

export const A_RULE: WrittenFields = {
  id: 'acme/mirror-down',
  class: 'network-transient',
  pattern: "'mirror\\.acme\\.example.*(?:timed out|reset)'",
  matches: "['mirror.acme.example: timed out']",
  rejects: "['mirror.acme.example: 200 OK']",
};

export function aFile(rules: readonly WrittenFields[]): string {
  const written = rules.map((fields) => {
    const lines = Object.entries(fields).flatMap(([name, value]) =>
      value === null ? [] : [`${name}: ${value}`],
    );
    return `  - ${lines.join('\n    ')}\n`;
  });
  return `version: 1\nrules:\n${written.join('')}`;
}
