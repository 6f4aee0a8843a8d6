import { useMemo } from 'preact/hooks';
import encodeQR from 'qr';
import { QR_OPTIONS, qrDrawing } from '../../../shared/verdict/paper/qr-drawing.ts';
import './qr.css';

/** A code to scan, black on white in either theme. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrDrawing(encodeQR(text, 'raw', QR_OPTIONS)), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
