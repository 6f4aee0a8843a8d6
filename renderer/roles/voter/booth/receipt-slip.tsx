import { Button } from '../../../design/controls/button.tsx';
import { Qr } from '../../../design/signs/qr.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { Tracker } from '../screens/tracker.tsx';
import './receipt-slip.css';

interface ReceiptSlipProps {
  readonly title: string;
  /** The ballot's name in words, and its entry. */
  readonly tracker: string;
  readonly index: number;
  /** What a phone scans. */
  readonly link: string;
}

/** A receipt that leaves a booth with its voter: scanned, or printed, and then this slip is all of the sheet. */
export function ReceiptSlip({ title, tracker, index, link }: ReceiptSlipProps) {
  const t = useTexts();
  return (
    <>
      <p class="no-print">{t('booth.receipt.scan')}</p>
      <div class="receipt-slip">
        <Qr text={link} label={t('booth.receipt.qr')} />
        <div class="stack">
          <strong>{title}</strong>
          <p class="small">{t('booth.receipt.slip', { index })}</p>
          <Tracker words={tracker} label={t('voter.receipt.tracker')} />
          <p class="small">{t('booth.receipt.slip.how')}</p>
        </div>
      </div>
      <div class="no-print">
        <Button size="large" onClick={() => window.print()}>
          {t('booth.receipt.print')}
        </Button>
      </div>
    </>
  );
}
