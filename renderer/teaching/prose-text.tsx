import { useLanguage } from '../design/surroundings.ts';
import type { Prose } from './guide.ts';
import { piecesOf, quoted } from './quoted.ts';

/** Prose in which what the app itself says stands out. */
export function ProseText({ children }: { children: Prose }) {
  const { language } = useLanguage();
  return (
    <>
      {piecesOf(children, language).map((piece, i) =>
        piece.quoted ? <strong key={i}>{quoted(piece.text, language)}</strong> : piece.text,
      )}
    </>
  );
}

export function ProseList({ items }: { items: readonly Prose[] }) {
  return (
    <ul class="teaching-list">
      {items.map((item) => (
        <li key={item}>
          <ProseText>{item}</ProseText>
        </li>
      ))}
    </ul>
  );
}
