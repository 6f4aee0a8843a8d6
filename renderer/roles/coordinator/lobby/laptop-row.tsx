import type { ArrivedLaptop } from '../../../../shared/protocol/coordinator/arrivals.ts';
import { inShort, nameKey } from '../../../../shared/protocol/readiness/brief.ts';
import { byUrgency, worstOf } from '../../../../shared/protocol/readiness/finding.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Icon } from '../../../design/signs/icon.tsx';
import { Name } from '../../../design/signs/name.tsx';
import { useBridge, useLanguage, useTexts } from '../../../design/surroundings.ts';
import { Findings } from '../../../election/readiness/findings.tsx';
import { listed } from '../../../texts/texts.ts';
import './laptop-row.css';

/** Where a laptop has come from. */
export function From({ laptop: { address } }: { laptop: Pick<ArrivedLaptop, 'address'> }) {
  const t = useTexts();
  return <>{address === null ? t('lobby.from.own') : t('lobby.from', { address })}</>;
}

/** How ready a laptop is, by its own word; what is the matter is one click away, and at once where it is not ready. */
function Readiness({ readiness }: { readiness: NonNullable<ArrivedLaptop['readiness']> }) {
  const t = useTexts();
  const { language } = useLanguage();
  const { key, named } = inShort(readiness);
  const names = listed(
    language,
    named.map((check) => t(nameKey(check))),
  );
  return (
    <div class="laptop-readiness">
      <Disclosure summary={t(key, { names })} open={worstOf(readiness) === 'bad'}>
        <Findings findings={byUrgency(readiness)} />
      </Disclosure>
    </div>
  );
}

interface LaptopRowProps {
  readonly laptop: ArrivedLaptop;
  readonly rename: () => void;
  readonly leaveOut: () => void;
}

/** One laptop of the lobby. Clicking the name does nothing: only buttons do. */
export function LaptopRow({ laptop, rename, leaveOut }: LaptopRowProps) {
  const t = useTexts();
  const bridge = useBridge();
  const { name, connected, given, readiness } = laptop;
  const free = () => bridge.call('coordinator.arrange', { arrangement: { do: 'free-name', name } });
  return (
    <li class="laptop-row">
      <div class="laptop-who">
        <strong>
          <Name>{name}</Name>
        </strong>
        <span class="roll-mark">
          <Icon name={connected ? 'ok' : 'wait'} /> <From laptop={laptop} />
          {!connected && ` · ${t('common.offline')}`}
        </span>
        {given && <span class="roll-mark">{t('lobby.given')}</span>}
      </div>
      <div class="row">
        {connected ? (
          <>
            <Button kind="quiet" label={t('lobby.rename.label', { name })} onClick={rename}>
              {t('lobby.rename')}
            </Button>
            <Button kind="quiet" label={t('lobby.leave-out.label', { name })} onClick={leaveOut}>
              {t('lobby.leave-out')}
            </Button>
          </>
        ) : (
          <Button kind="quiet" label={t('lobby.free.label', { name })} onClick={free}>
            {t('lobby.free')}
          </Button>
        )}
      </div>
      {connected && readiness && <Readiness readiness={readiness} />}
    </li>
  );
}
