/** From where laptops have come, how many may, and who is kept out: the organiser's, never on the wall. */
import type { Arrivals, ArrivedFrom } from '../../../../shared/protocol/coordinator/arrivals.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Card } from '../../../design/layout/card.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';

/** More addresses than a window lists: the fullest come first. */
const MOST = 20;

export function Addresses({ arrivals, keepOut }: { arrivals: Arrivals; keepOut: (address: string) => void }) {
  const t = useTexts();
  const from = arrivals.from
    .filter(({ laptops, turnedAway }) => laptops + turnedAway.laptops > 0)
    .sort((a, b) => b.laptops - a.laptops || b.turnedAway.laptops - a.turnedAway.laptops);
  if (from.length === 0) return null;
  return (
    <Card title={t('coordinator.sources.title')}>
      <ul class="sources">
        {from.slice(0, MOST).map((one) => (
          <Address key={one.address ?? ''} from={one} keepOut={keepOut} />
        ))}
      </ul>
      {from.length > MOST && <p class="muted">{t('coordinator.sources.more', { count: from.length - MOST })}</p>}
    </Card>
  );
}

function Address({ from, keepOut }: { from: ArrivedFrom; keepOut: (address: string) => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const { address, laptops, allowed, turnedAway } = from;
  if (address === null || !allowed)
    return (
      <li>
        <strong>{t('lobby.address.own', { count: laptops })}</strong>
      </li>
    );
  const allow = () =>
    bridge.call('coordinator.arrange', { arrangement: { do: 'allow', address, laptops: allowed.laptops + 1 } });
  return (
    <li>
      <strong>{t('lobby.address', { address, count: laptops, allowed: allowed.laptops })}</strong>
      {turnedAway.laptops > 0 && <p class="roll-away">{t('lobby.address.away', { count: turnedAway.laptops })}</p>}
      <div class="row">
        <Button kind="quiet" label={t('lobby.address.allow.label', { address })} onClick={allow}>
          {t('lobby.address.allow')}
        </Button>
        <Button kind="quiet" label={t('lobby.address.keep-out.label', { address })} onClick={() => keepOut(address)}>
          {t('lobby.address.keep-out')}
        </Button>
      </div>
    </li>
  );
}

/** Whoever is kept out can be let in again, one by one. */
export function KeptOut({ arrivals: { keptOut } }: { arrivals: Arrivals }) {
  const t = useTexts();
  const bridge = useBridge();
  if (keptOut.length === 0) return null;
  return (
    <Card title={t('lobby.out')}>
      <ul class="sources">
        {keptOut.map(({ who, name }) => (
          <li key={who} class="row">
            <strong>
              <Name>{name ?? who}</Name>
            </strong>
            <Button
              kind="quiet"
              label={t('lobby.out.let-in.label', { name: name ?? who })}
              onClick={() => bridge.call('coordinator.arrange', { arrangement: { do: 'let-in', who } })}
            >
              {t('lobby.out.let-in')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
