import { FileButton } from '../../design/controls/file-button.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { transcriptBytes } from '../../election/transcript-bytes.ts';

/** An election that has lost its coordinator can be led on from a copy that another laptop saved. */
export function Rescue() {
  const bridge = useBridge();
  const t = useTexts();
  const takeOver = async (file: File) => bridge.call('launcher.take-over', { bytes: await transcriptBytes(file, t) });
  return (
    <Disclosure summary={t('launcher.rescue')}>
      <p>{t('launcher.rescue.text')}</p>
      <div class="row">
        <FileButton onFile={takeOver}>{t('launcher.rescue.button')}</FileButton>
      </div>
    </Disclosure>
  );
}
