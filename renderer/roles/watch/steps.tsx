import { useMemo } from 'preact/hooks';
import { sentencesOf } from '../../../shared/story/in-words.ts';
import { type Beat, chapters, type SceneName } from '../../../shared/story/scene.ts';
import { Icon } from '../../design/signs/icon.tsx';
import { useTexts } from '../../design/surroundings.ts';

/** What is no mere progress: somebody did what is false, or something went another way than planned. */
const FALSE: ReadonlySet<SceneName> = new Set(['deal-false', 'proof-false', 'share-false']);
const UNUSUAL: ReadonlySet<SceneName> = new Set([
  ...([
    'complaint',
    'restart',
    'replace',
    'objection',
    'remind',
    'extend',
    'too-few',
    'skip',
    'no-result',
    'takeover',
  ] as const),
]);

const markOf = (name: SceneName): 'ok' | 'fail' | 'wait' =>
  FALSE.has(name) ? 'fail' : UNUSUAL.has(name) ? 'wait' : 'ok';

/** Every step that was checked, in order, with what everyone can check by it. */
export function Steps({ beats }: { beats: readonly Beat[] }) {
  const t = useTexts();
  const parts = useMemo(
    () =>
      chapters.flatMap((chapter) => {
        const own = beats.filter((beat) => beat.chapter === chapter);
        return own.length > 0 ? [{ chapter, own }] : [];
      }),
    [beats],
  );
  if (parts.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('watch.steps')}</h2>
      {parts.map(({ chapter, own }) => (
        <section key={chapter} class="stack watch-chapter">
          <h3>{t(`story.chapter.${chapter}`)}</h3>
          <ol class="watch-steps">
            {own.flatMap((beat) =>
              sentencesOf(beat).map(({ name, key, values }) => (
                <li key={`${beat.entries[0]} ${name}`}>
                  <Icon name={markOf(name)} label={t(`watch.step.${markOf(name)}`)} />
                  <span>
                    {t(key, values)} <span class="muted small">{t(`story.check.${name}`, values)}</span>
                  </span>
                </li>
              )),
            )}
          </ol>
        </section>
      ))}
    </section>
  );
}
