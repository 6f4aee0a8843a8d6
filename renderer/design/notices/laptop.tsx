import { lowBattery } from '../../../shared/protocol/battery.ts';
import { useSurroundings, useTexts } from '../surroundings.ts';
import { Banner } from './banner.tsx';

/** What endangers this laptop while an election needs it: that it falls asleep, that its battery runs out. */
export function LaptopNotices() {
  const t = useTexts();
  const { awake, duties, battery } = useSurroundings().laptop;
  const percent = lowBattery(battery);
  if (duties.length === 0) return null;
  const leads = duties.some(({ role }) => role === 'coordinator');
  return (
    <>
      {percent !== null && (
        <Banner tone="fail">
          <strong>{t('common.laptop.battery', { percent })}</strong>{' '}
          {t(`common.laptop.battery.${leads ? 'coordinator' : 'node'}`)}
        </Banner>
      )}
      {(awake === 'missing' || awake === 'refused') && (
        <Banner tone="wait">{t(`common.laptop.asleep.${awake}`)}</Banner>
      )}
    </>
  );
}
