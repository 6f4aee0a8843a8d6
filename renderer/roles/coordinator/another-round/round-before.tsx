/** What the organiser is told of the round before: that no word of it holds here, and who has not come along yet. */
import type { RoundAfter } from '../../../../shared/protocol/another-round.ts';
import { Banner } from '../../../design/notices/banner.tsx';
import { Chip } from '../../../design/signs/chip.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useTexts } from '../../../design/surroundings.ts';

export function NewWords({ after }: { after: RoundAfter | null | undefined }) {
  const t = useTexts();
  return after ? <Banner tone="wait">{t('round.words-new', { title: after.title })}</Banner> : null;
}

/** Names prove nothing: they help to see who is missing before the list is closed. */
export function WhoIsMissing({ after }: { after: RoundAfter | null | undefined }) {
  const t = useTexts();
  const roll = after?.roll;
  if (!roll) return null;
  const count = roll.missing.length + roll.more;
  if (count === 0) return <p class="muted">{t('round.all-here', { count: roll.all })}</p>;
  return (
    <section class="stack">
      <p class="muted">{t('round.missing', { count, all: roll.all })}</p>
      <ul class="chips">
        {roll.missing.map((name) => (
          <li key={name}>
            <Chip tone="wait">
              <Name>{name}</Name>
            </Chip>
          </li>
        ))}
      </ul>
      {roll.more > 0 && <p class="muted">{t('coordinator.roll.more', { count: roll.more })}</p>}
    </section>
  );
}
