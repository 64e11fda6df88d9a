/** Every file operation that may run as root, by name: adding one means a file in `ops/` and a line here. */
import { clearPidFile } from './ops/clear-pid-file.ts';
import { deleteAside } from './ops/delete-aside.ts';
import { dumpGoroutines } from './ops/dump-goroutines.ts';
import { endLeftovers } from './ops/end-leftovers.ts';
import { endProcess } from './ops/end-process.ts';
import { endSide, tidySides } from './ops/end-side.ts';
import { examineBuilderState } from './ops/examine-builder-state.ts';
import { examineFiles } from './ops/examine-files.ts';
import { findContainerd } from './ops/find-containerd.ts';
import { findContainerdRoot } from './ops/find-containerd-root.ts';
import { findEngines } from './ops/find-engines.ts';
import { findNamespaces } from './ops/find-namespaces.ts';
import { guessStore } from './ops/guess-store.ts';
import { initService } from './ops/init-service.ts';
import { type InstallPluginArgs, installPlugin } from './ops/install-plugin.ts';
import { keepAside } from './ops/keep-aside.ts';
import { knockAtContainerd } from './ops/knock-at-containerd.ts';
import { lendReserve, returnForgotten, returnReserve } from './ops/lend-reserve.ts';
import { listAside } from './ops/list-aside.ts';
import { listDataRoot } from './ops/list-data-root.ts';
import { listUnlistedImages } from './ops/list-unlisted-images.ts';
import { listUnnamedLayers } from './ops/list-unnamed-layers.ts';
import { listVolumeDirs } from './ops/list-volume-dirs.ts';
import { loadAsideImages } from './ops/load-aside-images.ts';
import { lookAtContainerd } from './ops/look-at-containerd.ts';
import { makeDirectories } from './ops/make-directories.ts';
import { measureAside } from './ops/measure-aside.ts';
import { measureVolumes } from './ops/measure-volumes.ts';
import { mendBlob } from './ops/mend-blob.ts';
import { proveDataRoot } from './ops/prove-data-root.ts';
import { proveOwnFiles } from './ops/prove-own-files.ts';
import { putBack } from './ops/put-back.ts';
import { readContainers } from './ops/read-containers.ts';
import { readDaemonConfig } from './ops/read-daemon-config.ts';
import { readJournal } from './ops/read-journal.ts';
import { readNetworkRecords } from './ops/read-network-records.ts';
import { relinkOverlay2 } from './ops/relink-overlay2.ts';
import { remakeTags } from './ops/remake-tags.ts';
import { remakeVolumeRecords } from './ops/remake-volume-records.ts';
import { listRunJournals, removeRunJournal, writeRunJournal } from './ops/run-journals.ts';
import { sealAside } from './ops/seal-aside.ts';
import { setAside } from './ops/set-aside.ts';
import { startProcess } from './ops/start-process.ts';
import { startSide } from './ops/start-side.ts';
import { surveyContent } from './ops/survey-content.ts';
import { sweepDrafts } from './ops/sweep-drafts.ts';
import { systemctl } from './ops/systemctl.ts';
import { tailFile } from './ops/tail-file.ts';
import { watchForEngine } from './ops/watch-for-engine.ts';

/** An operation takes JSON-able arguments and a signal that it honours at safe points, and resolves to something JSON-able. */
export const OPS = {
  clearPidFile,
  dumpGoroutines,
  endLeftovers,
  endProcess,
  endSide,
  examineBuilderState,
  examineFiles,
  findContainerd,
  findContainerdRoot,
  findEngines,
  findNamespaces,
  guessStore,
  initService,
  installPlugin: (args: InstallPluginArgs, signal: AbortSignal) => installPlugin(args, signal),
  knockAtContainerd,
  lendReserve,
  listUnlistedImages,
  listUnnamedLayers,
  listVolumeDirs,
  measureAside,
  measureVolumes,
  mendBlob,
  lookAtContainerd,
  proveDataRoot,
  proveOwnFiles,
  sealAside,
  readContainers,
  readDaemonConfig,
  readJournal,
  readNetworkRecords,
  returnForgotten,
  returnReserve,
  startProcess,
  startSide,
  surveyContent,
  systemctl,
  tidySides,
  tailFile,
  watchForEngine,
  makeDirectories,
  relinkOverlay2,
  remakeTags,
  remakeVolumeRecords,
  deleteAside,
  keepAside,
  loadAsideImages,
  listAside,
  listDataRoot,
  putBack,
  setAside,
  writeRunJournal,
  listRunJournals,
  removeRunJournal,
  sweepDrafts,
} as const;

export type OpName = keyof typeof OPS;

type OpTypes = {
  readonly [N in OpName]: {
    readonly args: Parameters<(typeof OPS)[N]>[0];
    readonly result: Awaited<ReturnType<(typeof OPS)[N]>>;
  };
};
export type OpArgs<N extends OpName> = OpTypes[N]['args'];
export type OpResult<N extends OpName> = OpTypes[N]['result'];

type OpTable = { readonly [N in OpName]: (args: OpArgs<N>, signal: AbortSignal) => Promise<OpResult<N>> };
const TABLE: OpTable = OPS;

/** Runs an operation in this process, with this process's rights. */
export function callOp<N extends OpName>(
  name: N,
  args: OpArgs<N>,
  signal: AbortSignal,
): Promise<OpResult<N>> {
  return TABLE[name](args, signal);
}

export function isOpName(text: string): text is OpName {
  return Object.hasOwn(OPS, text);
}
