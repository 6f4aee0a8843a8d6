import { useState } from 'preact/hooks';
import { Button } from '../../design/controls/button.tsx';
import { Field } from '../../design/controls/field.tsx';
import { useTaking } from '../../design/controls/file-button.tsx';
import { useTexts } from '../../design/surroundings.ts';

interface PasteTextProps {
  readonly label: string;
  readonly button: string;
  readonly onText: (text: string) => Promise<unknown>;
}

/** For what came as text in a message, where saving it as a file first would be a detour. */
export function PasteText({ label, button, onText }: PasteTextProps) {
  const t = useTexts();
  const [text, setText] = useState('');
  const take = useTaking(onText);
  return (
    <>
      <Field label={label}>
        {(id) => (
          <textarea
            id={id}
            rows={4}
            class="mono"
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <Button reason={text.trim() === '' ? t('verifier.paste.first') : null} onClick={() => take(text.trim())}>
        {button}
      </Button>
    </>
  );
}
