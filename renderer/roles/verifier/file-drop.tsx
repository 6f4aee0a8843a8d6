import { useState } from 'preact/hooks';
import { readExpectation } from '../../../shared/board/verify/expectation.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { TextInput } from '../../design/controls/field.tsx';
import { FileButton, useTaking } from '../../design/controls/file-button.tsx';
import { Icon } from '../../design/signs/icon.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { transcriptBytes } from '../../election/transcript-bytes.ts';

/** A place to drop a transcript at, or a button to choose it, and what is known of the election beforehand. */
export function FileDrop() {
  const bridge = useBridge();
  const t = useTexts();
  const [over, setOver] = useState(false);
  const [expected, setExpected] = useState('');
  const wrong = expected.trim() === '' ? null : misreadIn(t, expected);

  const check = async (file: File) => {
    if (wrong) throw new OstrakaError('bad-expectation', t('verifier.expected.first'));
    const bytes = await transcriptBytes(file, t);
    await bridge.call('verifier.check', { name: file.name, bytes, expected: expected.trim() });
  };
  const take = useTaking(check);

  return (
    <>
      <TextInput
        label={t('verifier.expected')}
        hint={t('verifier.expected.hint')}
        value={expected}
        onInput={setExpected}
        maxLength={200}
        error={wrong}
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
          void take(event.dataTransfer?.files[0]);
        }}
      >
        <Icon name="envelope-open" />
        <p>{t('verifier.drop')}</p>
        <FileButton kind="primary" size="large" reason={wrong ? t('verifier.expected.first') : null} onFile={check}>
          {t('verifier.choose')}
        </FileButton>
      </div>
    </>
  );
}

/** Why this is not the words of an election: which of them is none, or how many they are. */
function misreadIn(t: ReturnType<typeof useTexts>, text: string): string | null {
  const read = readExpectation(text);
  if ('by' in read) return null;
  return read.fault === 'word' ? t('verifier.expected.word', { ...read }) : t('verifier.expected.count', { ...read });
}
