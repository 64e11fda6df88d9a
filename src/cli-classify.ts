/** `buildmend classify`: says why the build of a log failed, or the builds of a folder of logs. */
import { RULES } from './classify/rules/index.ts';
import type { TaughtRules } from './classify/taught.ts';
import { type Classified, createLogClassifier } from './classify-file.ts';
import { createFormatter, type Result } from './format-classified.ts';
import { InputError } from './inputs/input-error.ts';
import type { ClassifyFormat } from './inputs/read-flags.ts';
import { chunksOf, filesBelow, isFolder } from './read-log.ts';
import { createLogSkimmer, createSkimTexts, type SkimTexts } from './skim-log.ts';

export interface ClassifyCall {
  /** A log or a folder of logs; null for standard input. */
  readonly file: string | null;
  readonly format: ClassifyFormat;
  readonly explain: boolean;
  /** Rules of the user's own, to be tried as well. */
  readonly rulesFile?: string | null;
}

interface HowToRead {
  readonly explain: boolean;
  readonly texts: SkimTexts;
  readonly taught: TaughtRules | null;
}

/**
 * Resolves to exit status 0 also for `unknown`: it is an answer; to 2 when a file of a folder could not be read. Throws
 * InputError when there is nothing to read.
 */
export async function classifyCommand(
  { file, format, explain, rulesFile = null }: ClassifyCall,
  out: { write(text: string): unknown },
): Promise<number> {
  const formatter = createFormatter(format);
  const how = { explain, texts: createSkimTexts(RULES), taught: await taughtBy(rulesFile) };
  if (file === null || !(await isFolder(file))) {
    out.write(formatter.single({ file, ...(await classifyLog(file, how)) }));
    return 0;
  }
  const files = await filesBelow(file);
  if (files.length === 0) throw new InputError(`classify: ${file} holds no files.`);
  let status = 0;
  out.write(formatter.begin());
  for (const one of files) {
    const result = await resultOf(one, how);
    if ('error' in result) status = 2;
    out.write(formatter.result(result));
  }
  out.write(formatter.end());
  return status;
}

async function resultOf(file: string, how: HowToRead): Promise<Result> {
  try {
    return { file, ...(await classifyLog(file, how)) };
  } catch (error) {
    if (error instanceof InputError) return { file, error: error.message };
    throw error;
  }
}

async function classifyLog(file: string | null, { explain, texts, taught }: HowToRead): Promise<Classified> {
  const classifier = createLogClassifier({ explain, taught });
  const skimmer = createLogSkimmer(classifier, texts);
  for await (const chunk of chunksOf(file)) skimmer.push(chunk);
  skimmer.end();
  return classifier.end();
}

/** Whoever waits for it may stop it: their patterns may take as long as they take. */
async function taughtBy(file: string | null): Promise<TaughtRules | null> {
  if (file === null) return null;
  const { rulesForClassify } = await import('./cli-rules.ts');
  return { rules: await rulesForClassify(file), isSpent: () => false };
}
