import { useState } from 'preact/hooks';
import type { Drill } from '../../../shared/protocol/keeping/drill.ts';
import { FileButton } from '../../design/controls/file-button.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { transcriptBytes } from '../../election/transcript-bytes.ts';

/** An election that has lost its coordinator can be led on from a copy that another laptop saved. */
export function Rescue() {
  const bridge = useBridge();
  const t = useTexts();
  const takeOver = async (file: File) => bridge.call('launcher.take-over', { bytes: await transcriptBytes(file, t) });
  const [drill, setDrill] = useState<Drill | null>(null);
  const practise = async (file: File) => {
    setDrill(null);
    setDrill(await bridge.call('launcher.drill', { bytes: await transcriptBytes(file, t) }));
  };
  return (
    <Disclosure summary={t('launcher.rescue')}>
      <p>{t('launcher.rescue.text')}</p>
      <div class="row">
        <FileButton onFile={takeOver}>{t('launcher.rescue.button')}</FileButton>
      </div>
      <p>{t('backup.drill.text')}</p>
      <div class="row">
        <FileButton onFile={practise}>{t('backup.drill')}</FileButton>
      </div>
      {drill && <Works drill={drill} />}
    </Disclosure>
  );
}

function Works({ drill: { title, entries, ballots, laptops, needed } }: { drill: Drill }) {
  const t = useTexts();
  return (
    <Banner tone="ok">
      <p role="status">{t('backup.drill.works', { title, entries, ballots })}</p>
      <p>{t('backup.drill.agree', { needed, entries, names: laptops.join(', ') })}</p>
    </Banner>
  );
}
