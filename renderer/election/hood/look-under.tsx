import { useState } from 'preact/hooks';
import { Button } from '../../design/controls/button.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { BoardHood } from './board-hood.tsx';

/** Under a result: the board that it stands on, to be opened into its numbers. */
export function LookUnder() {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <section class="stack hood-part no-print">
      <div>
        <Button pressed={open} onClick={() => setOpen(!open)}>
          {t('opened.look')}
        </Button>
      </div>
      {open && (
        <>
          <h2>{t('hood.title')}</h2>
          <BoardHood />
        </>
      )}
    </section>
  );
}
