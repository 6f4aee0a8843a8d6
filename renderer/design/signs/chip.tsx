import type { ComponentChildren } from 'preact';
import type { Tone } from '../layout/card.tsx';
import { Icon } from './icon.tsx';
import '../layout/card.css';

/** A name or a small fact; with a tone it carries the tone's icon, never the colour alone. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={`chip tone-${tone}`}>
      {tone !== 'plain' && <Icon name={tone} />}
      {children}
    </span>
  );
}
