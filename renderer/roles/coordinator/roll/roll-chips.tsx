/** Who has signed up, as chips. */
import { useMemo } from 'preact/hooks';
import { Banner } from '../../../design/notices/banner.tsx';
import { Chip } from '../../../design/signs/chip.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';
import { marked, toneOf } from './marks.ts';
import './roll.css';

/** More are looked at in the list itself. */
const MOST = 200;

export function RollChips({ election: { roll } }: { election: Election }) {
  const t = useTexts();
  const voters = useMemo(() => marked(roll.voters).filter(({ struck }) => !struck), [roll.voters]);
  if (voters.length === 0) return null;
  const alike = voters.filter((voter) => toneOf(voter) === 'fail').length;
  const near = voters.filter((voter) => toneOf(voter) === 'wait').length;
  const more = Math.max(0, voters.length - MOST) + roll.more;
  return (
    <>
      {alike > 0 && <Banner tone="fail">{t('coordinator.roll.alike', { count: alike })}</Banner>}
      {near > 0 && <Banner tone="wait">{t('coordinator.roll.near', { count: near })}</Banner>}
      <ul class="chips roll-chips">
        {voters.slice(0, MOST).map((voter) => (
          <li key={voter.key}>
            <Chip tone={toneOf(voter)}>
              <Name>{voter.name}</Name>
            </Chip>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="muted">{t('coordinator.roll.more', { count: more })}</p>}
    </>
  );
}
