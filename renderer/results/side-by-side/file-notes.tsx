import { useRef } from 'preact/hooks';
import type { Asked } from '../../../shared/election/ballot-file/format.ts';
import { notesOf } from '../../../shared/election/ballot-file/notes.ts';
import { type OvervoteRule, overvoteRules, overvotesIn } from '../../../shared/election/ballot-file/overvotes.ts';
import { Field } from '../../design/controls/field.tsx';
import { useTaking } from '../../design/controls/file-button.tsx';
import type { Given } from './ballot-file.ts';
import { useSideSpeaker } from './speaker.ts';
import { useCompared } from './use-compared.ts';

interface FileNotesProps {
  readonly name: string;
  readonly asked: Asked;
  readonly of: Given;
  /** Reads the file again, where an overvote means this. */
  readonly onOvervotes: (rule: OvervoteRule) => Promise<void>;
}

/** What the reader of a file understood or left out; where it has overvotes, a person says what they mean. */
export function FileNotes({ name, asked, of, onOvervotes }: FileNotesProps) {
  const say = useCompared();
  const speaker = useSideSpeaker();
  const overvotes = overvotesIn(of);
  const rule = asked.overvotes ?? overvoteRules[0];
  const counted = useRef<OvervoteRule>(rule);
  counted.current = rule;
  const take = useTaking(onOvervotes);
  if (say === null || of.notes.length === 0) return null;
  const { scale } = of.poll;
  const lines = notesOf(
    { notes: of.notes, scale },
    { say: (sentence, values) => say(`note.${sentence}`, values), ballots: speaker.ballots },
  );
  return (
    <section class="stack-small" aria-label={say('file.notes', { name })}>
      <h3>{say('file.notes', { name })}</h3>
      <ul class="small file-notes">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {overvotes && (
        <Field label={say('overvotes.label', { ballots: speaker.ballots(overvotes.ballots, scale) })}>
          {(id) => (
            <select
              id={id}
              value={rule}
              onChange={async ({ currentTarget: select }) => {
                await take(overvoteRules.find((each) => each === select.value));
                // Where the file is refused, it stays as it was.
                select.value = counted.current;
              }}
            >
              {overvoteRules.map((each) => (
                <option key={each} value={each}>
                  {say(`overvotes.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </section>
  );
}
