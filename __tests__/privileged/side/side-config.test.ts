/** What a side engine takes over from the sick one, and what never. */
import { describe, expect, test } from '@jest/globals';
import {
  carriedWords,
  containerdToml,
  sideConfig,
  sideEnv,
} from '../../../src/privileged/side/side-config.ts';
import { isTaken } from '../../../src/privileged/side/side-network.ts';

const network = { bridge: 'bmsabc', subnet: '172.30.251.0/24', netName: null };

describe('sideConfig', () => {
  const sick = JSON.stringify({
    'registry-mirrors': ['https://m'],
    'insecure-registries': ['r:5000'],
    dns: ['1.1.1.1'],
    proxies: { 'http-proxy': 'http://p' },
    'data-root': '/srv/docker',
    hosts: ['tcp://0.0.0.0:2375'],
    bip: '172.17.0.1/16',
    'authorization-plugins': ['x'],
    'live-restore': true,
  });

  test('takes over registries, DNS and proxies, and none of its places, sockets and networks', () => {
    const config = sideConfig(sick, { store: 'overlay2', network });
    expect(config).toEqual({
      'registry-mirrors': ['https://m'],
      'insecure-registries': ['r:5000'],
      dns: ['1.1.1.1'],
      proxies: { 'http-proxy': 'http://p' },
      'storage-driver': 'overlay2',
      features: { 'containerd-snapshotter': false },
      bridge: 'bmsabc',
      iptables: false,
      ip6tables: false,
      'userland-proxy': false,
      group: 'root',
    });
  });

  test('never lets dockerd have rules of its own, which would empty the sick engine’s chains', () => {
    const config = sideConfig('{"iptables": true, "bridge": "none"}', { store: 'containerd', network });
    expect(config).toMatchObject({ iptables: false, ip6tables: false, bridge: 'bmsabc' });
  });

  test.each([[null], [''], ['{ broken'], ['[]']])('takes nothing from %j', (text) => {
    expect(sideConfig(text, { store: 'other', network })).not.toHaveProperty('storage-driver');
  });
});

test('carries words of the command line that say how registries are reached', () => {
  const argv =
    'dockerd --data-root /d --registry-mirror=https://m --dns 1.1.1.1 -H fd:// --bip 1.2.3.4/24'.split(' ');
  expect(carriedWords(argv)).toEqual(['--registry-mirror=https://m', '--dns', '1.1.1.1']);
});

test('carries of the environment only programs, home and proxies', () => {
  const env = {
    PATH: '/p',
    HTTPS_PROXY: 'http://p',
    no_proxy: 'x',
    NOTIFY_SOCKET: '/n',
    LISTEN_FDS: '1',
    TOKEN: 's',
  };
  const carried = sideEnv(env, '/opt/docker/dockerd');
  expect(Object.keys(carried).toSorted()).toEqual(['HOME', 'HTTPS_PROXY', 'PATH', 'no_proxy']);
  expect(carried['PATH']).toMatch(/^\/p:\/opt\/docker:/);
});

test('has a containerd of its own, with every path in its folder', () => {
  const paths = [...containerdToml('/tmp/side').matchAll(/"(\/[^"]*)"/g)].map(([, path]) => path);
  expect(paths.length).toBeGreaterThan(3);
  expect(paths.filter((path) => !path?.startsWith('/tmp/side/'))).toEqual([]);
});

test.each([
  ['default via 10.0.0.1 dev eth0\n172.17.0.0/16 dev docker0', false],
  ['172.16.0.0/12 dev tun0', true],
  ['172.30.251.7 dev ppp0', true],
  ['172.30.250.0/24 dev br0', false],
  ['10.251.251.0/24 dev br0 src 172.30.251.9', true],
])('sees whether a subnet is taken: %s', (routes, taken) => {
  expect(isTaken(routes, '172.30.251')).toBe(taken);
});
