import { worstOf } from '../../../../shared/protocol/readiness/finding.ts';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';

/** What cannot wait until somebody looks at the laptops: more than were planned, and whoever was turned away. */
export function LobbyAlarm({ election: { arrivals } }: { election: Election }) {
  const t = useTexts();
  const here = arrivals.laptops.filter(({ connected }) => connected).length;
  const unfit = arrivals.laptops.filter(
    ({ connected, readiness }) => connected && readiness && worstOf(readiness) === 'bad',
  ).length;
  const planned = arrivals.expected.laptops;
  const away = arrivals.from.reduce((sum, { turnedAway }) => sum + turnedAway.laptops, 0);
  return (
    <>
      {planned !== null && here > planned && <Banner tone="fail">{t('lobby.more', { here, planned })}</Banner>}
      {unfit > 0 && <Banner tone="wait">{t('doctor.lobby.alarm', { count: unfit })}</Banner>}
      {away > 0 && <Banner tone="wait">{t('lobby.turned', { count: away })}</Banner>}
    </>
  );
}
