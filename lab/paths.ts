/** Where the lab keeps what it makes: binaries below `.cache/lab`, working engines in short paths below the temporary folder. */
import os from 'node:os';
import path from 'node:path';
import { LAB_CACHE } from './prepare/go-layout.ts';

export { LAB_CACHE };

/** Unpacked Debian packages: `<suite>/<package>_<version>`. */
export const DEBIAN_CACHE = path.join(LAB_CACHE, 'debian');

/** One small file per working engine, so that `list`, `stop` and `remove` find it again. */
export const RUN_RECORDS = path.join(LAB_CACHE, 'run');

/** Stopped engines with images and cache, to be copied. */
export const TEMPLATES = path.join(LAB_CACHE, 'templates');

/** Start of a working engine's folder. Unix sockets have a limit of 107 characters, so the path is short. */
export const ENGINE_PREFIX = path.join(os.tmpdir(), 'bml-');
