/** Reads which images from outside a Dockerfile stands on; only as much of its language as that needs. */

export interface FromSettings {
  /** `--build-arg`; wins over the default of an ARG before the first FROM. */
  readonly buildArgs?: Readonly<Record<string, string>>;
  /** Names of `--build-context`, which take the place of images. */
  readonly contexts?: readonly string[];
}

export interface DockerfileImages {
  /** References of external images, in the order of their first use. */
  readonly images: readonly string[];
  /** References that could not be made out: an ARG without a value, a variable of the platform. */
  readonly unresolved: readonly string[];
}

/** `FROM`, `COPY --from`, and `RUN --mount=…,from=`; stages, `scratch` and named contexts are no images. */
export function imagesOf(dockerfile: string, settings: FromSettings = {}): DockerfileImages {
  const values = new Map<string, string>();
  const known = new Set(['scratch', ...(settings.contexts ?? []).map((name) => name.toLowerCase())]);
  const images = new Set<string>();
  const unresolved = new Set<string>();
  const use = (written: string): void => {
    const image = expand(unquote(written), values);
    if (image === null) unresolved.add(written);
    else if (!known.has(image.toLowerCase()) && !/^\d*$/.test(image)) images.add(image);
  };
  let inStage = false;
  for (const line of instructions(dockerfile)) {
    const { word, rest } = split(line);
    if (word === 'ARG' && !inStage) declare(rest, values, settings.buildArgs ?? {});
    if (word === 'FROM') {
      inStage = true;
      const [image = '', as, name] = rest.split(/\s+/).filter((part) => !part.startsWith('--'));
      use(image);
      if (as?.toUpperCase() === 'AS' && name !== undefined) known.add(name.toLowerCase());
    }
    if (word === 'COPY' || word === 'RUN') for (const from of fromOptions(rest)) use(from);
  }
  return { images: [...images], unresolved: [...unresolved] };
}

/** Comments and heredocs left out, continued lines joined. */
function instructions(dockerfile: string): readonly string[] {
  const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
  const escapeSign = /^#\s*escape\s*=\s*`/im.test(lines.slice(0, 5).join('\n')) ? '`' : '\\';
  const found: string[] = [];
  let pending = '';
  const heredocs: string[] = [];
  for (const line of lines) {
    if (heredocs.length > 0) {
      if (line.replace(/^\t+/, '') === heredocs[0]) heredocs.shift();
      continue;
    }
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const open = line.trimEnd().endsWith(escapeSign);
    pending += open ? `${line.trimEnd().slice(0, -1)} ` : line;
    if (open) continue;
    if (/^\s*(RUN|COPY|ADD)\s/i.test(pending)) heredocs.push(...heredocWords(pending));
    found.push(pending.trim());
    pending = '';
  }
  return pending === '' ? found : [...found, pending.trim()];
}

function heredocWords(line: string): readonly string[] {
  return [...line.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_][\w.-]*)\1/g)].map((match) => match[2] ?? '');
}

function split(line: string): { readonly word: string; readonly rest: string } {
  const match = /^(\S+)\s*(.*)$/s.exec(line);
  return { word: (match?.[1] ?? '').toUpperCase(), rest: (match?.[2] ?? '').trim() };
}

function declare(
  rest: string,
  values: Map<string, string>,
  buildArgs: Readonly<Record<string, string>>,
): void {
  for (const match of rest.matchAll(/([A-Za-z_]\w*)(?:=("[^"]*"|'[^']*'|\S*))?/g)) {
    const [, name = '', written] = match;
    const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
    const value = given ?? (written === undefined ? null : expand(unquote(written), values));
    if (value !== null && value !== undefined) values.set(name, value);
  }
}

/** `--from=x` and `--mount=…,from=x` stand before everything else of the instruction. */
function fromOptions(rest: string): readonly string[] {
  const found: string[] = [];
  for (const word of rest.split(/\s+/)) {
    if (!word.startsWith('--')) break;
    const from = /^--from=(.+)$/.exec(word)?.[1] ?? /^--mount=.*?\bfrom=([^,]+)/.exec(word)?.[1];
    if (from !== undefined) found.push(unquote(from));
  }
  return found;
}

function unquote(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

/** `$X`, `${X}`, `${X:-word}`, `${X:+word}`; null when a plain one has no value. */
function expand(text: string, values: ReadonlyMap<string, string>): string | null {
  let whole = true;
  const expanded = text.replace(
    /\$(?:(\w+)|\{(\w+)(?::([-+])([^}]*))?\})/g,
    (_, plain, braced, sign, word) => {
      const value = values.get(plain ?? braced);
      if (sign === '+') return value ? word : '';
      if (value !== undefined && value !== '') return value;
      if (sign === '-') return word;
      whole = false;
      return '';
    },
  );
  return whole && expanded !== '' ? expanded : null;
}
