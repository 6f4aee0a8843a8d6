import type { ComponentChildren } from 'preact';
import { Qr } from '../../../design/signs/qr.tsx';
import './code-to-scan.css';

/** A code for another device, and beside it what it is for. */
export function CodeToScan({ text, label, children }: { text: string; label: string; children: ComponentChildren }) {
  return (
    <div class="code-to-scan">
      <Qr text={text} label={label} />
      {children}
    </div>
  );
}
