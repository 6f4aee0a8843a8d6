import type { ComponentChildren } from 'preact';
import type { Tone } from '../tone.ts';
import './card.css';

/** A part of a screen on its own sheet. */
export function Card({
  title,
  tone = 'plain',
  children,
}: {
  title?: string;
  tone?: Tone;
  children: ComponentChildren;
}) {
  return (
    <section class={`card tone-${tone}`}>
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}
