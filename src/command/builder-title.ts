/** What plain progress prints first (`#0 building with "default" instance using docker driver`); structured leaves it out. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOCKER } from './option-tables.ts';
import type { Environment } from './parse-command.ts';
import { lastValue, readOptions } from './read-options.ts';
import type { WrappedCommand } from './wrapped-command.ts';

/** From the client's own files, as buildx finds it (store/storeutil); null for Compose, which prints no such line. */
export function builderTitle(command: WrappedCommand, env: Environment): string | null {
  if (command.tool === 'compose-build' || command.tool === 'compose-v1-build') return null;
  const { options } = readOptions(command.globalArgs, DOCKER, false);
  const config =
    lastValue(options, 'config') ?? env['DOCKER_CONFIG'] ?? path.join(env['HOME'] ?? '/', '.docker');
  const state = env['BUILDX_CONFIG'] || path.join(config, 'buildx');
  const host = lastValue(options, 'host') ?? env['DOCKER_HOST'];
  const context = lastValue(options, 'context') ?? (host ? 'default' : contextOf(config, env));
  const endpoint = context === 'default' ? (host ?? 'unix:///var/run/docker.sock') : context;
  const chosen = command.tool === 'docker-build' ? null : chosenBuilder(state, endpoint);
  const name = command.builder ?? chosen ?? context;
  const driver = readText(readJson(path.join(state, 'instances', name)), 'Driver') ?? 'docker';
  return `building with "${name}" instance using ${driver} driver`;
}

function contextOf(config: string, env: Environment): string {
  return (
    env['DOCKER_CONTEXT'] ||
    readText(readJson(path.join(config, 'config.json')), 'currentContext') ||
    'default'
  );
}

/** `docker buildx use`: for one endpoint, or for all. */
function chosenBuilder(state: string, endpoint: string): string | null {
  const current = readJson(path.join(state, 'current'));
  const name = readText(current, 'Name');
  const isHere = readText(current, 'Key') === endpoint || (isRecord(current) && current['Global'] === true);
  return name && isHere && readJson(path.join(state, 'instances', name)) !== null ? name : null;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function readText(value: unknown, field: string): string | null {
  const text = isRecord(value) ? value[field] : null;
  return typeof text === 'string' ? text : null;
}
