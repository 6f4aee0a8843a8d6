import type { EngineName } from '../../shared/crypto/wasm/choose.ts';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useTexts } from '../design/surroundings.ts';

/** What is so on this laptop whatever the election is at: for whoever asks. */
export function AboutLaptop({ engine, plainKeys }: { engine: EngineName; plainKeys: boolean }) {
  const t = useTexts();
  return (
    <Disclosure summary={t('common.about')}>
      <p class="small">{t(plainKeys ? 'common.keys.plain' : 'common.keys.wrapped')}</p>
      <p class="muted small">{t(`common.arithmetic.${engine}`)}</p>
    </Disclosure>
  );
}
