import type { EngineName } from '../../shared/crypto/wasm/choose.ts';
import { finding } from '../../shared/protocol/readiness/finding.ts';
import { saysKey } from '../../shared/protocol/readiness/texts.ts';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useSurroundings, useTexts } from '../design/surroundings.ts';

/** What is so on this laptop whatever the election is at: for whoever asks. */
export function AboutLaptop({ engine, plainKeys }: { engine: EngineName; plainKeys: boolean }) {
  const t = useTexts();
  const { shell } = useSurroundings().shell;
  // In the words of “Is this laptop ready?”: only the app asks a keyring at all.
  const kept = finding('keyring', shell !== 'app' ? 'file' : plainKeys ? 'plain' : 'safe');
  return (
    <Disclosure summary={t('common.about')}>
      <p class="small">{t(saysKey(kept))}</p>
      <p class="muted small">{t(`common.arithmetic.${engine}`)}</p>
    </Disclosure>
  );
}
