import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { sentencesOf } from '../../shared/story/in-words.ts';
import { type Beat, chapters } from '../../shared/story/scene.ts';
import { useTexts } from '../design/surroundings.ts';

/** The whole story in words: what the pictures show, for whoever reads or prints it. */
export function StoryText({ beats, at }: { beats: readonly Beat[]; at: number }) {
  const t = useTexts();
  const parts = useMemo(
    () =>
      chapters.flatMap((chapter) => {
        const own = [...beats.entries()].filter(([, beat]) => beat.chapter === chapter);
        return own.length > 0 ? [{ chapter, own }] : [];
      }),
    [beats],
  );
  return (
    <div class="story-text">
      {parts.map(({ chapter, own }) => (
        <section key={chapter}>
          <h2>{t(`story.chapter.${chapter}`)}</h2>
          <ol start={own[0]![0] + 1}>
            {own.map(([i, beat]) => (
              <li key={i} {...(i === at ? { 'aria-current': 'step' } : {})}>
                {sentencesOf(beat).map(({ name, key, values }) => (
                  <Fragment key={name}>
                    {t(key, values)} <span class="muted">{t(`story.check.${name}`, values)}</span>{' '}
                  </Fragment>
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
