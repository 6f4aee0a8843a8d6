import { useMemo, useState } from 'preact/hooks';
import { exampleSteps } from '../../../shared/lesson/real-ballot.ts';
import { CANDIDATES } from '../../../shared/lesson/tiny-numbers.ts';
import type { LessonState } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { FileButton } from '../../design/controls/file-button.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Progress } from '../../design/signs/progress.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { BoardHood } from '../../election/hood/board-hood.tsx';
import { Steps } from '../../election/hood/steps.tsx';
import { transcriptBytes } from '../../election/transcript-bytes.ts';

/** The real curve: all that stands on the board of a saved election, or a ballot that is sealed here. */
export function RealSection({ seed, state: { running, file } }: { seed: number; state: LessonState }) {
  const bridge = useBridge();
  const t = useTexts();
  const read = async (chosen: File) =>
    bridge.call('hood.read', { name: chosen.name, bytes: await transcriptBytes(chosen, t) });
  const clear = () => bridge.call('hood.clear', {});
  return (
    <section class="stack hood-part">
      <h2>{t('hood.real.title')}</h2>
      {file === null && <p>{t('hood.real.text')}</p>}
      <div class="row">
        {running ? (
          <Button onClick={clear}>{t('common.stop')}</Button>
        ) : (
          <FileButton onFile={read}>{t('hood.real.choose')}</FileButton>
        )}
        {file !== null && <Button onClick={clear}>{t('hood.real.back')}</Button>}
      </div>
      {running ? (
        <Progress label={t('opened.judging', { id: running.check })} done={running.done} total={running.total} />
      ) : file === null ? (
        <Example seed={seed} />
      ) : (
        <BoardHood key={file} />
      )}
    </section>
  );
}

function Example({ seed }: { seed: number }) {
  const t = useTexts();
  const [typed, setTyped] = useState('1');
  const [whole, setWhole] = useState(false);
  const bounds = { least: 1, most: CANDIDATES };
  const choice = within(typed, bounds);
  const steps = useMemo(() => (choice === null ? null : exampleSteps(seed, choice)), [seed, choice]);
  return (
    <>
      <p class="muted">{t('hood.real.example')}</p>
      <div class="hood-fields">
        <TextInput
          type="digits"
          label={t('hood.real.choice')}
          value={typed}
          onInput={setTyped}
          error={choice === null ? t('wizard.fault.number', bounds) : null}
        />
        <Button pressed={whole} onClick={() => setWhole(!whole)}>
          {t('hood.real.whole')}
        </Button>
      </div>
      {steps && <Steps steps={steps} whole={whole} />}
    </>
  );
}
