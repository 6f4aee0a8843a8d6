import type { Status } from '../../../../shared/protocol/coordinator/status.ts';
import { culpritIn } from '../../../../shared/verdict/texts/culprit.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useTexts } from '../../../design/surroundings.ts';

/** Who did what the rules forbid, by name, and what to do where the election cannot go on. */
export function Faults({ status: { faults, stuck } }: { status: Status }) {
  const t = useTexts();
  return (
    <>
      {stuck && (
        <Banner tone="fail">
          <strong>{t('coordinator.stuck.title')}</strong>
          <p>{t(`core.stuck.${stuck.name}`, stuck.values)}</p>
          <p>{t('coordinator.stuck.text')}</p>
        </Banner>
      )}
      {faults.map(({ code, message, culprit, proven }, i) => (
        <Banner tone="fail" key={`${i} ${code} ${message}`}>
          <strong>{t('coordinator.fault.title', { culprit: culpritIn(t, culprit) })}</strong>
          <p>{t(`core.fault.${code}`)}</p>
          <Disclosure summary={t(proven ? 'coordinator.fault.proven' : 'coordinator.fault.claimed')}>
            <p lang="en">{message}</p>
            <p class="muted">{t('coordinator.fault.code', { code })}</p>
          </Disclosure>
        </Banner>
      ))}
    </>
  );
}
