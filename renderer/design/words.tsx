import './words.css';

/** Words to compare, in rows of three. */
export function Words({ words, large = false }: { words: readonly string[]; large?: boolean }) {
  return (
    <ol class={large ? 'words words-large' : 'words'} lang="en" translate={false}>
      {words.map((word, i) => (
        <li key={`${i}-${word}`}>{word}</li>
      ))}
    </ol>
  );
}
