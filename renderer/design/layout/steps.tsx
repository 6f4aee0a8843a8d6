import './steps.css';

export interface Step {
  readonly title: string;
  readonly text: string;
}

/** What happens one after the other, told where nothing happens yet. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol class="steps">
      {steps.map(({ title, text }) => (
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
