import { leadsNowhere } from '../../shared/protocol/link.ts';
import { Banner } from '../design/notices/banner.tsx';
import { useTexts } from '../design/surroundings.ts';

/** Beside a code to scan that nobody but this computer can follow: to be seen before thirty phones have tried. */
export function OnlyHere({ where }: { where: string }) {
  const t = useTexts();
  return leadsNowhere(where) ? <Banner tone="fail">{t('address.loopback')}</Banner> : null;
}
