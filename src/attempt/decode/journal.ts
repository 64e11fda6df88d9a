/** Reads logs of dockerd, containerd and buildkitd: journald's lines, logfmt, and what logrus and klog print. */
import type { Decoder, SourcedLine } from '../../core/line.ts';
import { unescapeGo } from '../quoted-command.ts';
import { chain } from './chain.ts';
import { type FormatReader, NO_LINES, sourced, spoken } from './format-reader.ts';

/** For lines that are known to be a daemon's own log: what no format claims is the daemon's too (a panic, a plain error). */
export function createJournalDecoder(): Decoder {
  return chain([
    createJournalReader(),
    {
      read: ({ text, line }) => (text === '' ? NO_LINES : spoken('journal', text, line, null)),
      end: () => NO_LINES,
      isIdle: () => true,
    },
  ]);
}

/**
 * A daemon's log that was read beside an attempt. Its lines carry the number 0, since they are not of the attempt's record;
 * the user's commands are cut out of them (BuildKit logs the same errors that it prints), and so is what containers log.
 */
export function decodeJournal(lines: Iterable<string>): readonly SourcedLine[] {
  const decoder = createJournalDecoder();
  return [...lines].flatMap((line) => decoder.push(line)).map((line) => ({ ...line, line: 0 }));
}

/** `journalctl`, with `-o short-full` or the short-iso ones, and syslog. */
const JOURNALD =
  /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|[A-Z][a-z]{2} \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? [A-Z]{2,5}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)) (\S{1,253}) ([\w.@/-]{1,64})(?:\[\d+\])?: (.*)$/s;
const DAEMONS =
  /^(?:(?:docker\.)?dockerd(?:-\w+)?|docker|containerd(?:-\w+)*|buildkitd|systemd|k3s|kubelet|rancher-desktop|colima|cri-dockerd|\(dockerd\))$/;
const LOGFMT = /^(?:(?:[\w.-]{1,40} )?time="[^"]{0,64}" )?level=\w+ msg=/;
const LOGRUS = /^(?:INFO|WARN|ERRO|FATA|PANI|DEBU|TRAC)\[[^\]]{1,40}\] +(.*)$/s;
const KLOG = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [\w.]+:\d+\] (.*)$/s;
const DESKTOP = /^\[\d{4}-\d\d-\d\dT[\d:.]+Z\]\[([\w.-]+)\]\[\w\] (.*)$/s;
/** BuildKit logs beside an error which span it was in: the step's name, the user's words (util/bklog/log.go). */
const SPAN = / span=(?:"(?:[^"\\]|\\.)*"?|\S*)/g;
/** dmesg, also with `-x`, `-r`, `-T` or `--time-format iso`, which alone writes a comma before the fraction. */
const KERNEL =
  /^(?:<\d{1,3}>|\w+ *:\w+ *: )?(?:\[(?: *\d{1,9}\.\d{1,6}|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})\](?:\[[ TC\d]+\])?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d,\d{3,9}(?:Z|[+-]\d\d:?\d\d)) (.*)$/s;

export function createJournalReader(): FormatReader {
  return {
    read({ text: all, line }) {
      const text = all.replace(SPAN, '');
      const kernel = KERNEL.exec(text);
      if (kernel !== null) return [sourced('kernel', kernel[1] ?? '', line, null)];
      const entry = JOURNALD.exec(text);
      if (entry !== null) return fromJournald(entry[2] ?? '', entry[3] ?? '', line);
      const daemon = DESKTOP.exec(text) ?? null;
      if (daemon !== null) return spoken('journal', `${daemon[1]}: ${daemon[2]}`, line, null);
      const message = LOGRUS.exec(text) ?? KLOG.exec(text);
      if (message !== null) return spoken('journal', message[1] ?? '', line, null);
      return LOGFMT.test(text) ? spoken('journal', logfmtText(text), line, null) : null;
    },
    end: () => NO_LINES,
    isIdle: () => true,
  };
}

/** The unit stays in front of the text (`containerd: panic: …`); what other programs log is not the engine's word. */
function fromJournald(unit: string, text: string, line: number): ReturnType<FormatReader['read']> {
  if (unit === 'kernel') return [sourced('kernel', text.replace(/^\[ *\d+\.\d+\] /, ''), line, null)];
  if (!DAEMONS.test(unit)) return [sourced('quoted', text, line, null)];
  return spoken('journal', `${unit}: ${LOGFMT.test(text) ? logfmtText(text) : text}`, line, null);
}

/** `level=error msg="a" error="b" key=c` → `a: b (key=c)`: the message first, as BuildKit and docker print the same error. */
export function logfmtText(text: string): string {
  const pairs: string[] = [];
  let message = '';
  let error = '';
  for (const found of text.matchAll(/([\w.-]{1,64})=(?:"((?:[^"\\]|\\.)*)"?|(\S*))/g)) {
    const value = found[2] === undefined ? (found[3] ?? '') : unescapeGo(found[2]);
    const key = found[1] ?? '';
    if (key === 'msg') message = value;
    else if (key === 'error' || key === 'err') error = value;
    else if (key !== 'time' && key !== 'level') pairs.push(`${key}=${value}`);
  }
  const all = [message, error].filter((part) => part !== '').join(': ');
  return `${all.replaceAll('\n', ' ').trimEnd()}${pairs.length === 0 ? '' : ` (${pairs.join(' ')})`}`;
}
