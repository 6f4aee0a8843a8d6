import type { ComponentChildren } from 'preact';
import type { Tone } from '../tone.ts';
import { Icon } from './icon.tsx';
import './chip.css';

/** A name or a small fact; with a tone it carries the tone's icon, never the colour alone. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ComponentChildren }) {
  return (
    <span class={`chip tone-${tone}`}>
      {tone !== 'plain' && <Icon name={tone} />}
      {children}
    </span>
  );
}
