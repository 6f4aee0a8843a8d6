import type { ComponentChildren } from 'preact';
import { Icon } from '../signs/icon.tsx';
import { useTexts } from '../surroundings.ts';
import type { Tone } from '../tone.ts';
import './banner.css';

/** One thing the reader should know now. Problems interrupt a screen reader, the rest waits its turn. */
export function Banner({ tone, children }: { tone: Tone; children: ComponentChildren }) {
  const t = useTexts();
  return (
    <div class={`banner tone-${tone}`} role={tone === 'fail' ? 'alert' : 'status'}>
      {tone !== 'plain' && <Icon name={tone} label={t(`common.tone.${tone}`)} />}
      <div>{children}</div>
    </div>
  );
}
