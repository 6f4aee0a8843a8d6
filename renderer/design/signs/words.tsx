import './words.css';

/** Words to compare, in rows of three. */
export function Words({ words, large = false }: { words: readonly string[]; large?: boolean }) {
  return (
    <div class={large ? 'words words-large' : 'words'}>
      <ol lang="en" translate={false}>
        {words.map((word, i) => (
          <li key={`${i}-${word}`}>{word}</li>
        ))}
      </ol>
    </div>
  );
}
