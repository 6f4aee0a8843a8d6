import { useRef, useState } from 'preact/hooks';
import { readExpectation } from '../../shared/board/verify/expectation.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { MAX_TRANSCRIPT_BYTES } from '../../shared/protocol/ipc.ts';
import { useBridge, useTexts } from '../design/bridge.ts';
import { Button } from '../design/button.tsx';
import { useErrors } from '../design/errors.tsx';
import { TextInput } from '../design/field.tsx';
import { Icon } from '../design/icon.tsx';

/** A place to drop a transcript at, or a button to choose it, and what is known of the election beforehand. */
export function FileDrop() {
  const bridge = useBridge();
  const t = useTexts();
  const { report, clear } = useErrors();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [expected, setExpected] = useState('');
  const wrong = expected.trim() !== '' && readExpectation(expected) === null;

  const check = async (file: File | undefined) => {
    if (!file) return;
    clear();
    try {
      if (wrong) throw new OstrakaError('bad-expectation', t('verifier.expected.first'));
      if (file.size > MAX_TRANSCRIPT_BYTES)
        throw new OstrakaError('too-large', t('verifier.large', { megabytes: MAX_TRANSCRIPT_BYTES / 2 ** 20 }));
      const bytes = new Uint8Array(await file.arrayBuffer());
      await bridge.call('verifier.check', { name: file.name, bytes, expected: expected.trim() });
    } catch (error) {
      report(error);
    }
  };

  return (
    <>
      <TextInput
        label={t('verifier.expected')}
        hint={t('verifier.expected.hint')}
        value={expected}
        onInput={setExpected}
        maxLength={200}
        error={wrong ? t('verifier.expected.bad') : null}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button inside does the same */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void check(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="envelope-open" />
        <p>{t('verifier.drop')}</p>
        <input
          ref={input}
          type="file"
          hidden
          onChange={({ currentTarget }) => {
            void check(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <Button
          kind="primary"
          size="large"
          reason={wrong ? t('verifier.expected.first') : null}
          onClick={() => input.current?.click()}
        >
          {t('verifier.choose')}
        </Button>
      </div>
    </>
  );
}
