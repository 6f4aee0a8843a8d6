/** The conditions of one simulated election, as people type them: each is a key of a sweep's plan, which says what it may be. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Configuration } from '../../../shared/measure/plan/configuration.ts';
import { expandPlan } from '../../../shared/measure/plan/expand.ts';
import { faultInWords } from '../../../shared/measure/plan/fault.ts';
import { unknownIn } from '../../local-election/circumstances.ts';
import { type Args, option, usage } from '../command.ts';

/** What is asked of voters that a model draws. */
export const ASKED = ['contests', 'options', 'ballot'] as const;
const KEYS = [
  ...(['electorate', ...ASKED, 'arrivals', 'latency', 'bandwidth', 'loss'] as const),
  ...(['engine', 'threads', 'cheat', 'fault'] as const),
];
type Key = (typeof KEYS)[number];

export const conditionOptions: ParseArgsOptionsConfig = Object.fromEntries(
  KEYS.map((key) => [key, { type: 'string' as const }]),
);

/** Keys of a plan whose option has another name. */
const NAMES: Readonly<Record<string, string>> = { rule: 'rules' };

/** The one configuration of these options. @param also keys of a plan that are known already @throws OstrakaError `usage` */
export function conditionsOf(args: Args, also: Readonly<Record<string, unknown>>): Configuration {
  const typed = KEYS.flatMap((key) => {
    const text = option(args, key);
    return text === undefined ? [] : [[key, read(key, text)]];
  });
  const expanded = expandPlan({ title: 'One election', ...also, ...Object.fromEntries(typed) });
  const [configuration = null] = 'fault' in expanded ? [] : expanded.configurations;
  const fault = 'fault' in expanded ? expanded.fault : unknownIn(configuration!);
  if (fault === null) return configuration!;
  const [key, ...rest] = fault.path;
  throw usage(`--${faultInWords({ path: [NAMES[key!] ?? key!, ...rest], why: fault.why })}`);
}

/** As the plan would have it. */
function read(key: Key, text: string): unknown {
  switch (key) {
    case 'electorate':
      return electorate(text);
    case 'arrivals':
      return arrivals(text);
    case 'fault':
      return spaced(text);
    case 'ballot':
    case 'engine':
    case 'cheat':
      return text;
    default:
      return number(text);
  }
}

/** `mallows:dispersion=0.8` */
function electorate(text: string): unknown {
  const [model, parameters] = cut(text);
  if (parameters === null) return spaced(model) === 'impartial culture' ? spaced(model) : { model };
  const pairs = parameters.split(',').map((pair) => {
    const [key, ...value] = pair.split('=');
    return [key!.trim(), number(value.join('='))];
  });
  return { model, ...Object.fromEntries(pairs) };
}

/** `poisson:5`, or the name of a file. */
function arrivals(text: string): unknown {
  if (spaced(text) === 'at once') return 'at once';
  const [model, rate] = cut(text);
  return model === 'poisson' ? { poisson: number(rate ?? '') } : { file: text };
}

function cut(text: string): [string, string | null] {
  const at = text.indexOf(':');
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** Names of several words need no quotes on a command line. */
const spaced = (name: string): string => name.replaceAll('-', ' ');

/** What is no number stays as it is, for the plan to refuse. */
const number = (text: string): number | string => (/^\d{1,15}(?:\.\d{1,15})?$/.test(text.trim()) ? Number(text) : text);
