/** What a build asks for that another builder than the engine's own cannot do; what is not known is not held against it. */

import { allValues, isOn, lastValue } from '../../command/read-options.ts';
import { givenOptions } from '../../command/without-options.ts';
import type { Engine } from '../engine.ts';
import type { WayOut } from './away.ts';

export interface OtherBuilder {
  readonly engine: Pick<Engine, 'docker' | 'builder'>;
  /** The engine can take an image. */
  readonly engineAnswers: boolean;
  /** Its store takes images of several platforms. */
  readonly containerdStore: boolean;
  /** `linux/amd64`; null where the builder does not tell. */
  readonly platforms: readonly string[] | null;
  /** As `docker --debug buildx inspect` tells them (`Multi-platform build`); what is absent is not known. */
  readonly features: Readonly<Record<string, boolean>>;
  /** Images that the Dockerfiles stand on; null where that is not known. */
  readonly bases: readonly string[] | null;
  /** Entitlements that its buildkitd allows; absent where that is not known. */
  readonly entitlements?: readonly string[];
}

const ASK_MS = 20_000;

/** One part of a sentence for each; empty when it can do all. */
export async function lacking(
  wayOut: Pick<WayOut, 'command' | 'env'>,
  builder: OtherBuilder,
): Promise<readonly string[]> {
  const { command, env } = wayOut;
  if (command.tool === 'compose-v1-build') return ['docker-compose 1 knows no builders'];
  if (command.tool === 'docker-build' && /^(?:0|f|false)$/i.test(env['DOCKER_BUILDKIT'] ?? ''))
    return ['DOCKER_BUILDKIT=0 asks for the classic builder'];
  const options = givenOptions(command);
  const outputs = allValues(options, 'output');
  const byEngine = (await builder.engine.builder())?.driver === 'docker';
  const named = outputs.length > 0 || isOn(options, 'push');
  const loads = isOn(options, 'load') || (byEngine && !named);
  return [
    ...platformsLacking(allValues(options, 'platform'), env, builder, loads),
    ...storeOutputs(outputs, byEngine),
    ...entitlementsLacking(allValues(options, 'allow'), lastValue(options, 'network'), builder),
    ...cachesLacking(allValues(options, 'cache-to'), builder),
    ...(loads && !builder.engineAnswers && ['compose-build', 'buildx-bake'].includes(command.tool)
      ? ['the engine that its images are to be loaded into does not answer']
      : []),
    ...(loads && builder.features['Docker exporter'] === false
      ? ['it cannot hand an image to the engine (no docker exporter)']
      : []),
    ...(await localBases(builder)),
  ];
}

function platformsLacking(
  asked: readonly string[],
  env: WayOut['env'],
  { platforms, containerdStore, features }: OtherBuilder,
  loads: boolean,
): readonly string[] {
  const wanted = (asked.length > 0 ? asked : [env['DOCKER_DEFAULT_PLATFORM'] ?? ''])
    .flatMap((one) => one.split(','))
    .filter((one) => one !== '');
  const missing =
    platforms === null ? [] : wanted.filter((one) => one !== 'local' && !platforms.includes(one));
  const many = wanted.length > 1;
  return [
    ...(missing.length > 0 ? [`it does not build for ${missing.join(', ')}`] : []),
    ...(many && features['Multi-platform build'] === false ? ['it builds for one platform only'] : []),
    ...(many && loads && !containerdStore
      ? ['the engine’s store cannot take an image of several platforms']
      : []),
  ];
}

/** `type=image` without a push lands in the engine's store only with the engine's own builder. */
function storeOutputs(outputs: readonly string[], byEngine: boolean): readonly string[] {
  const inStore = outputs.filter(
    (output) => /(?:^|,)type=image(?:,|$)/.test(output) && !/push(?:-by-digest)?=true/.test(output),
  );
  return byEngine && inStore.length > 0
    ? [`\`--output ${inStore[0]}\` means the engine’s own image store`]
    : [];
}

function entitlementsLacking(
  allowed: readonly string[],
  network: string | null,
  { entitlements }: OtherBuilder,
): readonly string[] {
  if (entitlements === undefined) return [];
  const asked = [
    ...allowed.flatMap((one) => one.split(',')),
    ...(network === 'host' ? ['network.host'] : []),
  ];
  const missing = asked.filter(
    (one) => /^(?:network\.host|security\.insecure)$/.test(one) && !entitlements.includes(one),
  );
  return missing.map((one) => `its buildkitd does not allow ${one}`);
}

function cachesLacking(caches: readonly string[], { features }: OtherBuilder): readonly string[] {
  const exported = caches.filter((cache) => !/type=inline/.test(cache));
  return exported.length > 0 && features['Cache export'] === false
    ? ['it cannot export a cache (`--cache-to`)']
    : [];
}

/** No other builder sees the engine's images: what no registry has is not to be had there. */
async function localBases({ bases, engine, engineAnswers }: OtherBuilder): Promise<readonly string[]> {
  const options = { timeoutMs: ASK_MS };
  const found = await Promise.all(
    (bases ?? []).map(async (image) => {
      if (!engineAnswers) return false;
      const here = await engine.docker(['image', 'inspect', '--format', '{{.Id}}', image], options);
      if (here.exitCode !== 0) return false;
      return (await engine.docker(['buildx', 'imagetools', 'inspect', image], options)).exitCode !== 0;
    }),
  );
  return (bases ?? []).flatMap((image, index) =>
    found[index] === true ? [`${image} is only in the engine’s own store`] : [],
  );
}
