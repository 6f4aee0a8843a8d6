import { useState } from 'preact/hooks';
import type { Recent } from '../../../shared/protocol/ipc.ts';
import { elsewhereLines, type Held, heldLines, lossOf } from '../../../shared/protocol/keeping/held.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { Dialog } from '../../design/layout/dialog.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Name } from '../../design/signs/name.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { RecentLine } from './recent-line.tsx';

/** An election leaves the list, and its files stay; or it is deleted from this computer. */
export function Leaving({ recent, onClose }: { recent: Recent; onClose: () => void }) {
  const t = useTexts();
  const bridge = useBridge();
  const [held, setHeld] = useState<Held | null>(null);
  return (
    <Dialog title={t(held ? 'deleting.title' : 'launcher.forget.title')} onClose={onClose}>
      <p>
        <strong>
          <Name>{recent.title}</Name>
        </strong>
        <br />
        <span class="muted">
          <RecentLine recent={recent} />
        </span>
      </p>
      {held ? (
        <Deleting recent={recent} held={held} />
      ) : (
        <>
          <p>{t('launcher.forget.text', { title: recent.title })}</p>
          <div class="row">
            <Button
              kind="primary"
              onClick={async () => {
                await bridge.call('launcher.forget', { id: recent.id });
                onClose();
              }}
            >
              {t('launcher.forget.short')}
            </Button>
            <Button onClick={async () => setHeld(await bridge.call('launcher.held', { id: recent.id }))}>
              {t('deleting.open')}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** What goes and what stays, before anybody confirms it by the title. */
function Deleting({ recent: { id, title }, held }: { recent: Recent; held: Held }) {
  const t = useTexts();
  const bridge = useBridge();
  const [typed, setTyped] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [left, setLeft] = useState<readonly string[] | null>(null);
  const loss = lossOf(held, t);
  if (left)
    return (
      <div role="status">
        <p>{t('deleting.done', { title })}</p>
        {left.length > 0 && <p>{t('deleting.left', { names: left.join(', ') })}</p>}
      </div>
    );
  const differs = typed.trim() !== title.trim();
  return (
    <>
      <h3>{t('deleting.here')}</h3>
      <Lines of={heldLines(held, t)} />
      <h3>{t('deleting.elsewhere')}</h3>
      <Lines of={elsewhereLines(held, t)} />
      {loss !== null && (
        <>
          <Banner tone="fail">{loss}</Banner>
          <label class="choice">
            <input
              type="checkbox"
              checked={agreed}
              onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
            />
            {t('deleting.early.agree')}
          </label>
        </>
      )}
      <TextInput label={t('deleting.confirm', { title })} value={typed} onInput={setTyped} />
      <Button
        kind="danger"
        reason={differs || (loss !== null && !agreed) ? t('deleting.first') : null}
        onClick={async () => setLeft(await bridge.call('launcher.delete', { id, early: agreed }))}
      >
        {t('series.remove.sure')}
      </Button>
    </>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul class="held">
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
