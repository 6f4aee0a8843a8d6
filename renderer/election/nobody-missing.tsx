import { MAX_NODES } from '../../shared/crypto/ceremony/bounds.ts';
import { nodesToSpareOne } from '../../shared/election/manifest.ts';
import { useTexts } from '../design/surroundings.ts';

interface NobodyMissingProps {
  readonly laptops: number;
  readonly threshold: number;
  /** Whether more laptops can still come. */
  readonly grows?: boolean;
}

/** That every laptop must be there when voting closes, where it is so, and with how many one may be missing. */
export function NobodyMissing({ laptops, threshold, grows = false }: NobodyMissingProps) {
  const t = useTexts();
  const enough = nodesToSpareOne(laptops, threshold);
  if (laptops < 2 || laptops < threshold || enough === laptops) return null;
  return (
    <p>
      {t('warning.all-at-close')} {grows && enough <= MAX_NODES && t('coordinator.spare', { laptops: enough })}
    </p>
  );
}
