import { useEffect, useRef } from 'preact/hooks';
import type { ListedContest } from '../../../shared/election/ballot-file/several.ts';
import { Button } from '../../design/controls/button.tsx';
import { Name } from '../../design/signs/name.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { useSideSpeaker } from './speaker.ts';

interface ContestsProps {
  /** What the file is called. */
  readonly name: string;
  readonly contests: readonly ListedContest[];
  /** The contest whose ballots are shown, as they are in the file. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => Promise<void>;
}

/** The contests of a file that holds several: none is taken before a person says which. */
export function Contests({ name, contests, chosen, onChoose }: ContestsProps) {
  const t = useTexts();
  const speaker = useSideSpeaker();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opened the file goes on here, by keyboard too.
  useEffect(() => heading.current?.focus(), [contests]);
  return (
    <section class="stack-small" aria-label={t('side-by-side.contests')}>
      <h3 ref={heading} tabIndex={-1}>
        {t('side-by-side.contests.in', { name, count: contests.length })}
      </h3>
      {chosen === null && <p class="muted small">{t('side-by-side.contests.none')}</p>}
      <ul class="stack-small plain-list">
        {contests.map(({ id, name, ballots, fault }) => (
          <li key={id}>
            <Button
              pressed={chosen === id}
              reason={fault === null ? null : t('side-by-side.contests.unread', { why: fault })}
              onClick={() => onChoose(id)}
            >
              <Name>{name}</Name>
              {contests.some((other) => other.id !== id && other.name === name) && ` (${id})`}
              {fault === null && ` · ${speaker.ballots(ballots, 1)}`}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
