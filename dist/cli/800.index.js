export const id = 800;
export const ids = [800];
export const modules = {

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheBustArgs: () => (/* binding */ cacheBustArgs)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/attempt/cache-bust/dockerignore.js
/** Which files of a build context its `.dockerignore` leaves out, as moby's patternmatcher decides it. */

/** moby/patternmatcher: the last pattern that matches the path or a directory above it decides. */
function parseDockerignore(text) {
    const patterns = text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .flatMap(toPattern);
    return {
        hasExceptions: patterns.some(({ isException }) => isException),
        isIgnored: (path) => {
            const all = withParents(path);
            const last = patterns.findLast(({ expression }) => all.some((one) => expression.test(one)));
            return last !== undefined && !last.isException;
        },
    };
}
function withParents(path) {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
/** None for an empty line, a comment, and what Go could not compile either. */
function toPattern(line) {
    if (line.startsWith('#'))
        return [];
    const trimmed = line.trim();
    const isException = trimmed.startsWith('!');
    const given = isException ? trimmed.slice(1).trim() : trimmed;
    if (given === '')
        return [];
    const clean = external_node_path_.posix
        .normalize(given)
        .replace(/(?<=.)\/$/, '')
        .replace(/^\/(?=.)/, '');
    try {
        return [{ expression: new RegExp(`^${toExpression(clean)}$`, 's'), isException }];
    }
    catch {
        return [];
    }
}
/** moby/patternmatcher, `Pattern.compile`. */
function toExpression(pattern) {
    let expression = '';
    for (let at = 0; at < pattern.length; at += 1) {
        const char = pattern.charAt(at);
        if (char === '*' && pattern.charAt(at + 1) === '*') {
            at += pattern.charAt(at + 2) === '/' ? 2 : 1;
            expression += at + 1 >= pattern.length ? '.*' : '(?:.*/)?';
        }
        else if (char === '*')
            expression += '[^/]*';
        else if (char === '?')
            expression += '[^/]';
        else if (char === '\\') {
            at += 1;
            expression += pattern.charAt(at).replace(/\W/, '\\$&') || '\\\\';
        }
        else
            expression += '[]'.includes(char) ? char : escaped(char);
    }
    return expression;
}
/** Inside of brackets only `-` and `^` mean something to Go, and they do so unescaped. */
function escaped(char) {
    return /[.$+(){}|/]/.test(char) ? `\\${char}` : char === '\\' ? '\\\\' : char;
}

;// CONCATENATED MODULE: ./build/attempt/cache-bust/hash-context.js
/** One hash over the sources that a local build context holds: names, kinds and content, what is ignored left out. */





/** Content is read up to here; beyond, a file counts by its size and its time of change. */
const BOUNDS = { bytes: 2 * 2 ** 30, milliseconds: 20_000, entries: 500_000 };
/** @param dockerfile - where `<Dockerfile>.dockerignore` may stand, which BuildKit prefers. Throws where the context cannot be read. */
async function hashContext(root, dockerfile, bounds = BOUNDS) {
    const own = dockerfile === null ? null : await textOf(`${dockerfile}.dockerignore`);
    const ignore = parseDockerignore(own ?? (await textOf(external_node_path_.join(root, '.dockerignore'))) ?? '');
    const until = performance.now() + bounds.milliseconds;
    const walk = {
        root,
        ignore,
        bounds,
        until,
        hash: (0,external_node_crypto_.createHash)('sha256'),
        files: 0,
        bytes: 0,
        complete: true,
    };
    await (0,promises_.readdir)(root);
    await addFolder(walk, '');
    const { files, bytes, complete } = walk;
    return { hash: walk.hash.digest('hex'), files, bytes, complete };
}
function textOf(file) {
    return (0,promises_.readFile)(file, 'utf8').catch(() => null);
}
async function addFolder(walk, folder) {
    const entries = await (0,promises_.readdir)(external_node_path_.join(walk.root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        if (walk.files >= walk.bounds.entries) {
            walk.complete = false;
            return;
        }
        const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
        const isIgnored = walk.ignore.isIgnored(name);
        if (entry.isDirectory()) {
            if (!isIgnored || walk.ignore.hasExceptions)
                await addFolder(walk, name);
        }
        else if (!isIgnored)
            await addFile(walk, name);
    }
}
async function addFile(walk, name) {
    const file = external_node_path_.join(walk.root, name);
    const stat = await (0,promises_.lstat)(file).catch(() => null);
    if (stat === null)
        return;
    walk.files += 1;
    const kind = stat.isSymbolicLink() ? 'link' : stat.isFile() ? 'file' : 'other';
    walk.hash.update(`\0${name}\0${kind}\0${stat.mode & 0o111}\0${stat.size}\0`);
    if (kind === 'link')
        walk.hash.update(await (0,promises_.readlink)(file).catch(() => ''));
    if (kind !== 'file')
        return;
    if (walk.bytes + stat.size > walk.bounds.bytes || performance.now() > walk.until) {
        walk.complete = false;
        walk.hash.update(`${stat.mtimeMs}`);
        return;
    }
    walk.bytes += stat.size;
    await addContent(walk, file);
}
async function addContent({ hash }, file) {
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(file))
            hash.update(chunk);
    }
    catch {
        hash.update('\0unreadable');
    }
}

;// CONCATENATED MODULE: ./build/attempt/cache-bust/build-args.js
/** The build args of `cache-bust`: values with which a Dockerfile can tell one source from another, whatever a cache says. */


const GIT_MS = 5_000;
/** What cannot be found out is left out. Never rejects. */
async function cacheBustArgs({ command, cwd, env, now }) {
    // Bake and Compose name their contexts in files of their own: the folder they run in holds them as a rule
    const context = command.context ?? cwd;
    const [commit, sources] = await Promise.all([
        commitOf(context, env),
        hashContext(context, command.dockerfiles[0] ?? null).catch(() => null),
    ]);
    const date = ['BUILD_DATE', now.toISOString().replace(/\.\d+Z$/, 'Z')];
    return {
        args: [
            date,
            ...(commit === null ? [] : [['GIT_COMMIT', commit]]),
            ...(sources === null ? [] : [['CACHE_BUST', sources.hash.slice(0, 32)]]),
        ],
        told: sources === null ? `the sources in ${context} could not be read` : tell(context, sources),
    };
}
function tell(context, { files, bytes, complete }) {
    const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
    return `CACHE_BUST is the hash of the sources in ${context} (${size}${complete ? '' : '; what is beyond the bounds counts by size and time'})`;
}
/** The workflow's own commit where the folder is in no repository that git can read. */
async function commitOf(folder, env) {
    const said = await new Promise((resolve) => {
        const options = { timeout: GIT_MS, env: { ...env, GIT_OPTIONAL_LOCKS: '0' } };
        (0,external_node_child_process_.execFile)('git', ['-C', folder, 'rev-parse', 'HEAD'], options, (error, stdout) => {
            resolve(error === null ? stdout.trim() : (env['GITHUB_SHA'] ?? ''));
        });
    });
    return /^[0-9a-f]{40,64}$/.test(said) ? said : null;
}


/***/ })

};
