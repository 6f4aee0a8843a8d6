import './course.css';

export interface Part {
  readonly title: string;
  readonly text: string;
}

/** What happens one after the other, told where nothing happens yet. */
export function Course({ parts }: { parts: readonly Part[] }) {
  return (
    <ol class="course">
      {parts.map(({ title, text }) => (
        <li key={title}>
          <span>
            <strong>{title}</strong>
            <span class="muted">{text}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
