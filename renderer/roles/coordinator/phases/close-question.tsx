import { Button } from '../../../design/controls/button.tsx';
import { Dialog } from '../../../design/layout/dialog.tsx';
import { useLanguage, useTexts } from '../../../design/surroundings.ts';
import { whenIn } from '../../../texts/when.ts';

interface CloseQuestionProps {
  /** The announced closing time, in seconds since 1970, where this is before it; else null. */
  readonly early: number | null;
  /** Ballots that count, and how many are needed, where there would be no result; else null. */
  readonly tooFew: { readonly ballots: number; readonly needed: number } | null;
  readonly onClose: () => Promise<unknown>;
  readonly onWait: () => void;
}

/** Asked before voting closes earlier than announced, or with too few ballots. */
export function CloseQuestion({ early, tooFew, onClose, onWait }: CloseQuestionProps) {
  const t = useTexts();
  const { language } = useLanguage();
  return (
    <Dialog title={t(tooFew ? 'coordinator.few.sure' : 'hours.early.sure')} onClose={onWait}>
      {early !== null && <p>{t('hours.early', { at: whenIn(language, early * 1000) })}</p>}
      {tooFew && <p>{t('core.too-few-yet', tooFew)}</p>}
      <div class="row">
        <Button kind="primary" size="large" onClick={onWait}>
          {t(tooFew ? 'coordinator.few.wait' : 'hours.early.wait')}
        </Button>
        <Button kind="danger" size="large" onClick={onClose}>
          {t(early === null ? 'coordinator.few.close' : 'hours.early.close')}
        </Button>
      </div>
    </Dialog>
  );
}
