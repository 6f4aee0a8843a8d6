import { useState } from 'preact/hooks';
import { readVkeys } from '../../../shared/board/notes/vkey.ts';
import { readExpectation } from '../../../shared/board/verify/expectation.ts';
import { type Bytes, utf8 } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { TextInput } from '../../design/controls/field.tsx';
import { FileButton, useTaking } from '../../design/controls/file-button.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Icon } from '../../design/signs/icon.tsx';
import { useSurroundings, useTexts } from '../../design/surroundings.ts';
import { transcriptBytes } from '../../election/transcript-bytes.ts';
import { OneFile } from './one-file.tsx';
import { PasteText } from './paste-text.tsx';

/** A place to drop a transcript at, or a button to choose it, and what is known of the election beforehand. */
export function FileDrop() {
  const { bridge, shell } = useSurroundings();
  const t = useTexts();
  const [over, setOver] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [expected, setExpected] = useState('');
  const [witnesses, setWitnesses] = useState('');
  const misread = areKeys(witnesses) ? null : t('besides.key.wrong');
  const wrong = expected.trim() === '' ? null : misreadIn(t, expected);

  const checkBytes = async (name: string, bytes: Bytes) => {
    if (wrong) throw new OstrakaError('bad-expectation', t('verifier.expected.first'));
    if (misread) throw new OstrakaError('bad-vkey', misread);
    await bridge.call('verifier.check', { name, bytes, expected: expected.trim(), witnesses: witnesses.trim() });
  };
  const check = async (file: File) => checkBytes(file.name, await transcriptBytes(file, t));
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
          const file = event.dataTransfer?.files[0];
          // One engine hands over none, for its safety.
          setEmpty(!file);
          void take(file);
        }}
      >
        <Icon name="envelope-open" />
        <p class="drop-here">{t('verifier.drop')}</p>
        <p role="status">{empty && t('verifier.no-drop')}</p>
        <FileButton kind="primary" size="large" reason={wrong ? t('verifier.expected.first') : misread} onFile={check}>
          {t('verifier.choose')}
        </FileButton>
      </div>
      <Disclosure summary={t('besides.key.summary')}>
        <TextInput
          label={t('besides.key')}
          hint={t('besides.key.hint')}
          value={witnesses}
          onInput={setWitnesses}
          maxLength={4096}
          error={misread}
        />
      </Disclosure>
      <Disclosure summary={t('verifier.paste')}>
        <PasteText
          label={t('verifier.paste.label')}
          button={t('verifier.paste.check')}
          onText={(text) => checkBytes(t('verifier.paste.name'), utf8(text))}
        />
      </Disclosure>
      {shell.shell === 'file' && <OneFile />}
    </>
  );
}

function areKeys(text: string): boolean {
  try {
    readVkeys(text);
    return true;
  } catch {
    return false;
  }
}

/** Why this is not the words of an election: which of them is none, or how many they are. */
function misreadIn(t: ReturnType<typeof useTexts>, text: string): string | null {
  const read = readExpectation(text);
  if ('by' in read) return null;
  return read.fault === 'word' ? t('verifier.expected.word', { ...read }) : t('verifier.expected.count', { ...read });
}
