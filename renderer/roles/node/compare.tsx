import { useState } from 'preact/hooks';
import { FileButton } from '../../design/controls/file-button.tsx';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';

/** Laptops compare what the coordinator has shown each of them, and what it has signed for voters. */
export function Compare() {
  const bridge = useBridge();
  const t = useTexts();
  const [found, setFound] = useState<{ size: number; reached: boolean } | null>(null);
  const compare = async (file: File) => {
    setFound(null);
    setFound(await bridge.call('node.compare', { text: await file.text() }));
  };
  return (
    <Disclosure summary={t('node.compare')}>
      <p>{t('node.compare.text')}</p>
      <div class="row">
        <FileButton onFile={compare}>{t('node.compare.button')}</FileButton>
        <SaveButton save={() => bridge.call('node.save', { what: 'checkpoint' })}>{t('node.compare.save')}</SaveButton>
      </div>
      <p role="status">
        {found && t(found.reached ? 'node.compare.same' : 'node.compare.later', { count: found.size })}
      </p>
    </Disclosure>
  );
}
