import { useRef } from 'preact/hooks';
import { OstrakaError } from '../../shared/codec/error.ts';
import { MAX_TRANSCRIPT_BYTES } from '../../shared/protocol/ipc.ts';
import { useBridge, useTexts } from '../design/bridge.ts';
import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { useErrors } from '../design/errors.tsx';

/** An election that has lost its coordinator can be led on from a copy that another laptop saved. */
export function Rescue() {
  const bridge = useBridge();
  const t = useTexts();
  const { report, clear } = useErrors();
  const input = useRef<HTMLInputElement>(null);
  const takeOver = async (file: File | undefined) => {
    if (!file) return;
    clear();
    try {
      if (file.size > MAX_TRANSCRIPT_BYTES)
        throw new OstrakaError('too-large', t('verifier.large', { megabytes: MAX_TRANSCRIPT_BYTES / 2 ** 20 }));
      await bridge.call('launcher.take-over', { bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      report(error);
    }
  };
  return (
    <Disclosure summary={t('launcher.rescue')}>
      <p>{t('launcher.rescue.text')}</p>
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          void takeOver(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <div class="row">
        <Button onClick={() => input.current?.click()}>{t('launcher.rescue.button')}</Button>
      </div>
    </Disclosure>
  );
}
