/** The file of a sweep's plan, YAML or JSON, as it is read: what is held, in which order, and by which hash it is known. */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bytesToHex } from '@noble/hashes/utils.js';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { utf8 } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { sha256 } from '../../shared/crypto/hash.ts';
import { type Expanded, expandPlan } from '../../shared/measure/plan/expand.ts';
import { faultInWords, type PlanFault } from '../../shared/measure/plan/fault.ts';
import { inOrder, type Run, runsOf } from '../../shared/measure/plan/runs.ts';
import { systemReason } from '../storage/storage-error.ts';

const MAX_FILE_BYTES = 2 ** 20;
/** What an alias stands for may grow at most so many times. */
const MAX_ALIASES = 100;

export type FileAt = (name: string) => string;

export interface PlannedSweep extends Expanded {
  /** Where it was read, for what is said of it and for the files that it names. */
  readonly path: string;
  /** As it was read, character by character. */
  readonly text: string;
  /** SHA-256, hexadecimal, of what it says and of the files that it names: not of how it is written. */
  readonly hash: string;
  /** In the order in which they are held. */
  readonly runs: readonly Run[];
  /** Where a file stands that it names. */
  readonly fileAt: FileAt;
}

/** Throws `bad-plan` with the file, the line, the key and the reason. */
export function readSweepPlan(path: string): PlannedSweep {
  return parseSweepPlan(read(path, path).toString('utf8'), path);
}

/** The plan in `text`, which came from `path`; the files that it names stand beside it, or where `fileAt` says. Throws `bad-plan`. */
export function parseSweepPlan(
  text: string,
  path: string,
  fileAt: FileAt = (name) => resolve(dirname(path), name),
): PlannedSweep {
  if (text.length > MAX_FILE_BYTES) throw badPlan(path, 'the file is larger than any plan');
  const { given, lineOf } = parsed(text, path);
  const expanded = expandPlan(given);
  if ('fault' in expanded) throw badPlan(`${path}${lineOf(expanded.fault)}`, faultInWords(expanded.fault));
  const runs = inOrder(runsOf(expanded), expanded.plan.seed);
  return { ...expanded, path, text, runs, fileAt, hash: hashOf(expanded, path, fileAt) };
}

interface Parsed {
  readonly given: unknown;
  /** `:12` where the text tells, else nothing. */
  lineOf(fault: PlanFault): string;
}

function parsed(text: string, path: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ''), {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
  });
  const [error] = document.errors;
  if (error) {
    // JSON that is indented by tabs is no YAML.
    const json = asJson(text);
    if (json !== undefined) return { given: json, lineOf: () => '' };
    const { line, col } = lines.linePos(error.pos[0]);
    throw badPlan(`${path}:${line}:${col}`, `this is neither YAML nor JSON: ${error.message}`);
  }
  try {
    const given: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return {
      given,
      lineOf: (fault) => {
        const at = placeOf(document.contents, fault.path);
        return at === null ? '' : `:${lines.linePos(at).line}`;
      },
    };
  } catch (cause) {
    throw badPlan(path, `this is no plan: ${(cause as Error).message}`);
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** Where in the text the last key or item stands that this path and the text share; null where there is none. */
function placeOf(root: Node | null, path: PlanFault['path']): number | null {
  let node: unknown = root;
  let at: number | null = null;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair || !isScalar(pair.key)) return at;
      at = pair.key.range?.[0] ?? at;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      at = (node as Node | undefined)?.range?.[0] ?? at;
    } else return at;
  }
  return at;
}

/** Files that the plan names, as it names them, each once. */
export function filesOf({ plan }: Expanded): string[] {
  const lists = [plan, ...plan.together].flatMap(({ electorate = [], arrivals = [] }) => [...electorate, ...arrivals]);
  const names = lists.flatMap((one) => (typeof one === 'object' && 'file' in one ? [one.file] : []));
  return [...new Set(names)];
}

function hashOf(expanded: Expanded, path: string, fileAt: FileAt): string {
  const files = filesOf(expanded).map((name) => bytesToHex(sha256(read(fileAt(name), path))));
  return bytesToHex(sha256(utf8(JSON.stringify([expanded.plan, files]))));
}

function read(path: string, plan: string): Buffer {
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    throw badPlan(plan, `${path === plan ? '' : `${path}: `}${systemReason(code) ?? message}`);
  }
}

const badPlan = (where: string, why: string): OstrakaError =>
  new OstrakaError('bad-plan', `${where}: ${why}`, { hint: 'ostraka sweep --example prints a plan with every key' });
