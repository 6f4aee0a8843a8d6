/** Voting is opened at one press where nothing about the list is odd; else what is odd is said, and asked about. */
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import type { Values } from '../../../texts/texts.ts';
import type { Election } from '../panels/election.ts';
import { marked, toneOf } from './marks.ts';

const oddities = ['nobody', 'more', 'fewer', 'one-address', 'alike'] as const;

interface Oddity {
  readonly name: (typeof oddities)[number];
  readonly values: Values;
}

/** What a person should have looked at before the list is signed. */
export function odditiesOf({ status, arrivals, roll, credentials }: Election): Oddity[] {
  if (credentials !== 'keys') return [];
  const { enrolled } = status;
  const { expected } = arrivals;
  const odd: Oddity[] = [];
  const wanted = expected.voters;
  if (enrolled === 0) return [{ name: 'nobody', values: {} }];
  if (wanted !== null && enrolled > wanted) odd.push({ name: 'more', values: { count: enrolled, expected: wanted } });
  if (wanted !== null && enrolled < wanted) odd.push({ name: 'fewer', values: { count: enrolled, expected: wanted } });
  for (const { address, voters } of arrivals.from)
    if (address !== null && voters > arrivals.each.voters)
      odd.push({ name: 'one-address', values: { count: voters, address } });
  const alike = marked(roll.voters).filter((voter) => !voter.struck && toneOf(voter) === 'fail').length;
  if (alike > 0) odd.push({ name: 'alike', values: { count: alike } });
  return odd;
}

export function OpenVoting({ election, reason }: { election: Election; reason: string | null }) {
  const t = useTexts();
  const bridge = useBridge();
  const [asking, setAsking] = useState(false);
  const { enrolled } = election.status;
  const { expected } = election.arrivals;
  const odd = useMemo(() => odditiesOf(election), [election]);
  const open = async () => {
    const confirmed = expected.voters !== null && enrolled > expected.voters ? { confirmed: enrolled } : {};
    await bridge.call('coordinator.order', { order: 'open-voting', ...confirmed });
  };
  return (
    <>
      <Button
        kind={election.credentials === 'codes' && election.slips.made === 0 ? 'plain' : 'primary'}
        size="large"
        reason={reason}
        onClick={odd.length > 0 ? () => setAsking(true) : open}
      >
        {t('coordinator.open-voting')}
      </Button>
      {asking && (
        <Dialog title={t('coordinator.opening.title', { count: enrolled })} onClose={() => setAsking(false)}>
          <ul class="sentences">
            {odd.map(({ name, values }) => (
              <li key={`${name} ${values.address ?? ''}`}>{t(`coordinator.opening.${name}`, values)}</li>
            ))}
          </ul>
          <p>{t('coordinator.opening.signed')}</p>
          <Button kind="primary" size="large" onClick={open}>
            {t('coordinator.opening.go', { count: enrolled })}
          </Button>
        </Dialog>
      )}
    </>
  );
}
