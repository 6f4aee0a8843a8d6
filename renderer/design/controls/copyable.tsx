import { useEffect, useState } from 'preact/hooks';
import { useSurroundings, useTexts } from '../surroundings.ts';
import { Button } from './button.tsx';
import './copyable.css';

const SHOWN_MS = 2000;

interface CopyableProps {
  readonly text: string;
  readonly label: string;
  /** Whether there is a button: not on a device that whoever reads this leaves to others. */
  readonly takes?: boolean;
}

/** A text to take along, with a button that copies it. */
export function Copyable({ text, label, takes = true }: CopyableProps) {
  const { bridge, shell } = useSurroundings();
  const t = useTexts();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    // In a browser on this computer the clipboard is the page's own.
    if (shell.shell === 'browser') await navigator.clipboard.writeText(text);
    else await bridge.call('window.copy', { text });
    setCopied(true);
  };
  return (
    <div class="copyable">
      <span class="copyable-text">
        <span class="muted small">{label}</span>
        <span class="mono">{text}</span>
      </span>
      {takes && (
        <Button onClick={copy} label={`${t(copied ? 'common.copied' : 'common.copy')}: ${label}`}>
          {t(copied ? 'common.copied' : 'common.copy')}
        </Button>
      )}
      <span class="visually-hidden" role="status">
        {copied && t('common.copied')}
      </span>
    </div>
  );
}
