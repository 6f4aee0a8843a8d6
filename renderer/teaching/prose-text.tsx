import { useLanguage, useWritten } from '../design/surroundings.ts';
import type { Prose } from './guide.ts';
import { piecesOf, quoted } from './quoted.ts';

/** Prose in which what the app itself says stands out: in the language of the app, whatever the guide is written in. */
export function ProseText({ children }: { children: Prose }) {
  const { language } = useLanguage();
  const { lang } = useWritten();
  return (
    <>
      {piecesOf(children, language).map((piece, i) =>
        piece.quoted ? (
          <strong key={i}>{quoted(piece.text, language)}</strong>
        ) : lang === undefined ? (
          piece.text
        ) : (
          <span key={i} lang={lang}>
            {piece.text}
          </span>
        ),
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
