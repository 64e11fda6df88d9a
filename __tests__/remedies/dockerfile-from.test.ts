/** Which images from outside a Dockerfile stands on. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles write their variables like that
import { describe, expect, test } from '@jest/globals';
import { imagesOf } from '../../src/remedies/dockerfile-from.ts';
import { mayPull } from '../../src/remedies/local-images.ts';
import { aContext, FAILED, OK, TIMED_OUT } from './an-engine.ts';

describe('images', () => {
  test.each([
    ['FROM alpine', ['alpine']],
    [
      'from --platform=$BUILDPLATFORM golang:1.26 as build\nFROM scratch\nCOPY --from=build /a /b',
      ['golang:1.26'],
    ],
    ['FROM a AS base\nFROM base\nFROM Base AS other', ['a']],
    ['ARG TAG=3.20\nFROM alpine:${TAG}', ['alpine:3.20']],
    ['ARG TAG\nFROM alpine:${TAG:-edge}', ['alpine:edge']],
    ['ARG IMG="debian:12" \nFROM $IMG', ['debian:12']],
    ['ARG A=1 B=${A}2\nFROM x:$B', ['x:12']],
    ['FROM a\nARG TAG=9\nFROM b:${TAG:-none}', ['a', 'b:none']],
    ['FROM a\nCOPY --chown=0 --from=busybox:1 /x /y\nCOPY --from=0 /x /y', ['a', 'busybox:1']],
    ['FROM a\nRUN --mount=type=bind,from=tools:2,target=/t t', ['a', 'tools:2']],
    ['# escape=`\nFROM `\n  a', ['a']],
    ['FROM \\\n  # a comment between\n  a \\\n  AS b', ['a']],
    ['FROM a\nRUN <<EOF\nFROM b\nEOF\nFROM c', ['a', 'c']],
    ['FROM a\nRUN <<-"E1" cat <<E2\nFROM b\n\tE1\nFROM c\nE2\nFROM d', ['a', 'd']],
    ['FROM a\nRUN echo FROM b && FROM c', ['a']],
    ['# syntax=docker/dockerfile:1\r\nFROM a\r\n', ['a']],
    ['FROM registry:5000/a/b@sha256:0123', ['registry:5000/a/b@sha256:0123']],
  ])('of %j', (dockerfile, images) => {
    expect(imagesOf(dockerfile)).toEqual({ images, unresolved: [] });
  });

  test('take build arguments and named contexts into account', () => {
    const settings = { buildArgs: { TAG: '9' }, contexts: ['Base'] };

    expect(imagesOf('ARG TAG=3\nFROM a:$TAG\nFROM base', settings)).toEqual({
      images: ['a:9'],
      unresolved: [],
    });
  });

  test.each(['ARG TAG\nFROM a:$TAG', 'FROM a:${TARGETARCH}'])(
    'are told apart where they cannot be made out: %j',
    (dockerfile) => {
      expect(imagesOf(dockerfile)).toMatchObject({
        images: [],
        unresolved: [expect.stringContaining('a:$')],
      });
    },
  );
});

describe('pull', () => {
  test('is asked for when the registry has every image', async () => {
    const { engine, calls } = aContext();

    const answer = await mayPull({ images: ['a', 'b'], unresolved: [] }, engine);

    expect(answer.pull).toBe(true);
    expect(calls).toEqual(['buildx imagetools inspect a', 'buildx imagetools inspect b']);
  });

  test.each([
    ['one is on this engine only', FAILED],
    ['the registry does not answer', TIMED_OUT],
  ])('is not asked for when %s', async (_, answer) => {
    const { engine } = aContext({ answer: (words) => (words.endsWith(' b') ? answer : OK) });

    expect(await mayPull({ images: ['a', 'b'], unresolved: [] }, engine)).toEqual({
      pull: false,
      why: 'no --pull: no registry has b for us',
    });
  });

  test.each([
    ['Dockerfile could not be read', null],
    ['image could not be made out', { images: ['a'], unresolved: ['b:$C'] }],
    ['image is used', { images: [], unresolved: [] }],
  ])('is not asked for when the/an/no %s', async (_, dockerfiles) => {
    expect((await mayPull(dockerfiles, aContext().engine)).pull).toBe(false);
  });
});
