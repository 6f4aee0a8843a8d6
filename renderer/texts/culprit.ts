import { isTextKey, type TextKey } from './catalogue.ts';
import type { Values } from './texts.ts';

type Say = (key: TextKey, values?: Values) => string;

/** How the core calls parties that have a number, a name or a key. */
const shapes: readonly (readonly [RegExp, TextKey])[] = [
  [/^node (?<index>\d+)$/, 'core.culprit.node'],
  [/^node (?<index>\d+) \((?<name>.+)\)$/, 'core.culprit.node.named'],
  [/^voter (?<key>[0-9a-f]+…)$/, 'core.culprit.voter'],
  [/^the holder of key (?<key>[0-9a-f]+…)$/, 'core.culprit.stranger'],
];

/** Who did it, in the window's language: the core says “node 2 (Ada)” or “the coordinator”. Names stay as they are. */
export function culpritIn(t: Say, culprit: string): string {
  if (culprit.includes('; '))
    return culprit
      .split('; ')
      .map((part) => culpritIn(t, part))
      .join('; ');
  const [, who] = /^(.+) said it$/.exec(culprit) ?? [];
  if (who !== undefined) return t('core.culprit.said', { who: culpritIn(t, who) });
  for (const [shape, key] of shapes) {
    const groups = shape.exec(culprit)?.groups;
    if (groups) return t(key, groups);
  }
  const key = `core.culprit.${culprit.replaceAll(/[ ,]+/g, '-')}`;
  return isTextKey(key) ? t(key) : culprit;
}
