import type { JSX } from 'preact';
import { type MathPart, partsOf, plainMath } from '../../../shared/lesson/math.ts';

/** An equation, set; read aloud as it would be typed. */
export function Equation({ math }: { math: string }) {
  return (
    <span class="equation" role="math" aria-label={plainMath(math)}>
      {partsOf(math).map(set)}
    </span>
  );
}

function set(part: MathPart, key: number): JSX.Element {
  if (part.kind === 'text') return <span key={key}>{part.text}</span>;
  const inner = part.parts.map(set);
  return part.kind === 'raised' ? <sup key={key}>{inner}</sup> : <sub key={key}>{inner}</sub>;
}

const LOW = '₀₁₂₃₄₅₆₇₈₉';

/** A letter for a label, where nothing can be set: `a_1` as a₁. */
export const letterInLabel = (letter: string): string =>
  letter.replace(/_(\d)/g, (_, digit: string) => LOW[Number(digit)]!);
