/** The inputs and outputs of action.yml, from their tables. */
import { inputsOf } from '../../src/inputs/inputs.ts';
import { OUTPUTS } from '../../src/report/outputs.ts';
import { betweenMarkers } from './between-markers.ts';

export function actionYml(current: string): string {
  return betweenMarkers(
    current,
    '# begin: inputs and outputs',
    '# end: inputs and outputs',
    `${inputs()}\n\n${outputs()}`,
  );
}

function inputs(): string {
  const entries = inputsOf('action').map((input) => {
    const lines = [
      `  ${input.name}:`,
      `    description: ${quoted(`${input.doc} Allowed: ${input.allowed}.`)}`,
    ];
    return [
      ...lines,
      `    required: ${input.name === 'command'}`,
      `    default: ${quoted(input.default)}`,
    ].join('\n');
  });
  return `inputs:\n${entries.join('\n')}`;
}

function outputs(): string {
  const entries = OUTPUTS.map((output) => `  ${output.name}:\n    description: ${quoted(output.doc)}`);
  return `outputs:\n${entries.join('\n')}`;
}

/** A JSON string is a YAML string in double quotes. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
