import './tracker.css';

/** A ballot's four words, two and two. */
export function Tracker({ words, label }: { words: string; label: string }) {
  return (
    <div class="tracker">
      <span class="muted small">{label}</span>
      <strong lang="en" translate={false}>
        {words.split(' ').map((word, i) => (
          <span key={`${i}-${word}`}>{word} </span>
        ))}
      </strong>
    </div>
  );
}
