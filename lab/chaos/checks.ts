/** What has to hold once everything was finished: the engine works, the volume is right, nothing is left anywhere. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type PreparedEngine, readKeepVolume } from '../prepared-engine.ts';
import { leftAside } from '../run-wrapped.ts';
import { KEPT_TEXT } from '../template/template.ts';
import type { Scenario } from './scenarios.ts';

/** Name of the container and the network that stand beside the build. */
export const BESIDE = 'chaos-beside';
const LIMIT = { timeoutMs: 60_000 };

/** A sentence for each thing that does not hold. */
export async function unmetAfter(
  engine: PreparedEngine,
  scenario: Scenario,
  wasKilledToo: boolean,
): Promise<readonly string[]> {
  const unmet: string[] = [...(await unmetOnDisk(engine))];
  const version = await engine.docker(['version'], LIMIT);
  if (version.exitCode !== 0) return [...unmet, 'the engine does not answer'];
  if (!(await buildsTiny(engine))) unmet.push('a tiny build does not pass');
  const runs = await engine.docker(['run', '--rm', engine.imageTag, 'true'], LIMIT);
  if (runs.exitCode !== 0) unmet.push('the image that was built does not run');
  // A power loss ends containers without a restart policy, too
  if (scenario.container && !wasKilledToo) {
    const state = await engine.docker(['inspect', '-f', '{{.State.Running}}', BESIDE], LIMIT);
    if (state.stdout.trim() !== 'true') unmet.push('the container that ran does not run');
  }
  if (scenario.network) {
    const network = await engine.docker(['network', 'inspect', BESIDE], LIMIT);
    if (network.exitCode !== 0) unmet.push('the network is gone');
  }
  return unmet;
}

/** What can be looked at whether the engine runs or not. */
export async function unmetOnDisk(engine: PreparedEngine): Promise<readonly string[]> {
  const unmet: string[] = [];
  if ((await readKeepVolume(engine)) !== KEPT_TEXT) unmet.push('the volume has not its content');
  const aside = await leftAside(engine);
  if (aside.length > 0) unmet.push(`left set aside: ${aside.join(', ')}`);
  const journals = await filesBelow(path.join(engine.dataRoot, '.buildmend', 'journal'));
  const state = (await filesBelow(path.join(engine.dir, 'state'))).filter((name) => /^journal-/.test(name));
  if (journals.length + state.length > 0)
    unmet.push(`left in the journal: ${[...journals, ...state].join(', ')}`);
  const drafts = (await filesBelow(engine.dataRoot)).filter((name) =>
    /\.buildmend$|\.buildmend-[0-9a-f]{64}$|manifest\.json\.new$/.test(name),
  );
  if (drafts.length > 0) unmet.push(`drafts are left: ${drafts.slice(0, 3).join(', ')}`);
  return unmet;
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

async function buildsTiny(engine: PreparedEngine): Promise<boolean> {
  const folder = path.join(engine.dir, 'tiny');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'Dockerfile'), 'FROM scratch\nCOPY x /x\n');
  await writeFile(path.join(folder, 'x'), String(process.hrtime.bigint()));
  const built = await engine.docker(['build', '-q', folder], LIMIT);
  return built.exitCode === 0;
}
