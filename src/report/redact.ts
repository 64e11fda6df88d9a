/** Masks secrets in whatever we write down: known values first, then texts that look like credentials (law 9). */

/** Returns the text with every secret replaced by `***`. */
export type Redact = (text: string) => string;

const MASK = '***';

/** Shorter values are too likely to be words of their own; masking them would make the report unreadable. */
const MIN_LENGTH = 6;

/** No text is capped below this length; a short one that ends like a secret begins is a coincidence. */
const MIN_CAP = 200;

interface Pattern {
  readonly looksLike: RegExp;
  readonly by: string;
}

/** What needs no knowledge of the value. Each is linear in the text: no nested repetition. */
const PATTERNS: readonly Pattern[] = [
  // https://user:password@host, https://token@host; ssh://git@host names no secret.
  { looksLike: /\b(https?:\/\/)[^\s/@"'<>]+@/gi, by: `$1${MASK}@` },
  { looksLike: /\b([a-z][a-z0-9+.-]{0,15}:\/\/)[^\s/@:"'<>]*:[^\s/@"'<>]+@/gi, by: `$1${MASK}@` },
  {
    looksLike: /(\b(?:proxy-)?authorization["']?\s?[:=]\s?["']?)(?:(bearer|basic|token)\s)?[^\s"',;]+/gi,
    by: `$1$2 ${MASK}`,
  },
  { looksLike: /(\bx-registry-(?:auth|config)["']?\s?[:=]\s?["']?)[^\s"',;]+/gi, by: `$1${MASK}` },
  // Signed addresses that registries redirect to.
  {
    looksLike:
      /([?&](?:x-amz-signature|x-amz-security-token|sig|signature|access_token|token|password)=)[^&\s"'<>]+/gi,
    by: `$1${MASK}`,
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  { looksLike: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, by: MASK },
  // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
  { looksLike: /\bgh[pousr]_[A-Za-z0-9]{20,}/g, by: MASK },
  { looksLike: /\bgithub_pat_[A-Za-z0-9_]{20,}/g, by: MASK },
  { looksLike: /\bglpat-[\w-]{20,}/g, by: MASK },
  { looksLike: /\bdckr_(?:pat|oat)_[\w-]{20,}/g, by: MASK },
  { looksLike: /\bnpm_[A-Za-z0-9]{30,}/g, by: MASK },
  { looksLike: /\bxox[abprs]-[\w-]{10,}/g, by: MASK },
  // A JSON Web Token: three base64url parts, the first two of which encode `{"`.
  { looksLike: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g, by: MASK },
  {
    looksLike: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g,
    by: MASK,
  },
];

/** @param secrets - known values, in any order; ones that are too short are left out */
export function createRedactor(secrets: readonly string[]): Redact {
  // Longer first: a secret that contains another must not leave its rest behind.
  const values = [...new Set(secrets.flatMap(spellings))]
    .filter((value) => value.length >= MIN_LENGTH)
    .sort((a, b) => b.length - a.length);
  return (text) => {
    const known = values.reduce((masked, value) => masked.replaceAll(value, MASK), text);
    return PATTERNS.reduce(
      (masked, { looksLike, by }) => masked.replace(looksLike, by),
      maskCutEnd(known, values),
    );
  };
}

/** A secret may appear as it is, line by line, in an address, in JSON, or in base64. */
function spellings(secret: string): readonly string[] {
  const value = secret.trim();
  if (value.length < MIN_LENGTH) return [];
  const inJson = JSON.stringify(value).slice(1, -1);
  const base64 = Buffer.from(value).toString('base64').replace(/=+$/, '');
  return [
    value,
    ...value.split(/\r?\n/).map((line) => line.trim()),
    encodeURIComponent(value),
    inJson,
    base64,
  ];
}

/** Texts are capped in length (evidence at 500), and the cap may fall into a secret: its beginning then ends the text. */
function maskCutEnd(text: string, values: readonly string[]): string {
  const cut = text.replace(/(?:…|\.\.\.)$/, '');
  if (cut.length < MIN_CAP) return text;
  for (const value of values) {
    for (let length = Math.min(value.length - 1, cut.length); length >= MIN_LENGTH; length -= 1) {
      if (cut.endsWith(value.slice(0, length))) return cut.slice(0, -length) + MASK;
    }
  }
  return text;
}
