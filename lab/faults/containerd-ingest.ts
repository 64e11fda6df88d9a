/** Where containerd receives content is gone: nothing can be pulled or exported. */
import { rm } from 'node:fs/promises';
import { inContainerd } from './containerd-root.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const containerdIngest: Fault = {
  name: 'containerd-ingest',
  title: 'the ingest directory of containerd is deleted under a running engine',
  reference: 'measured by us',
  store: 'containerd',
  engineState: 'running',
  target: 'engine',
  inject: (engine) =>
    rm(inContainerd(engine, 'io.containerd.content.v1.content/ingest'), { recursive: true }),
  failureClass: 'containerd-store-corruption',
  expected: both({
    outcome: 'fails',
    says: /content\/ingest\/\S+: no such file or directory|content\.v1\.content\/ingest/,
  }),
  leastRemedy: eitherWay('repair'),
};
