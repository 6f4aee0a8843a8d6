import type { Blamed, Culprit } from '../../codec/culprit.ts';
import type { Say } from './texts.ts';

/** Who did it, in the window's language; names stay as they are. */
export function culpritIn(t: Say, culprit: Culprit): string {
  switch (culprit.kind) {
    case 'node': {
      const { index, name } = culprit;
      return name === undefined ? t('core.culprit.node', { index }) : t('core.culprit.node.named', { index, name });
    }
    case 'voter':
    case 'stranger':
      return t(`core.culprit.${culprit.kind}`, { key: culprit.key });
    case 'file':
      return culprit.path;
    default:
      return t(`core.culprit.${culprit.kind}`);
  }
}

/** All who have to do with a check that failed; null where nobody is named. */
export const blameIn = (t: Say, blamed: readonly Blamed[]): string | null =>
  blamed.length === 0
    ? null
    : blamed
        .map(({ who, did }) => (did === 'it' ? culpritIn(t, who) : t(`core.blame.${did}`, { who: culpritIn(t, who) })))
        .join('; ');
