import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Saved } from '../../../shared/protocol/ipc.ts';
import { useTexts } from '../surroundings.ts';
import { Button, type ButtonProps } from './button.tsx';

/** Long enough for a browser to have taken the file over. */
const KEPT_MS = 60_000;

export interface SaveButtonProps extends Pick<ButtonProps, 'kind' | 'size' | 'reason'> {
  readonly save: () => Promise<Saved>;
  readonly children: ComponentChildren;
}

/**
 * Saves through the process behind the window, and says where to. In a browser it hands over to be downloaded what comes
 * back: no page hears what became of that, so nothing is called saved there.
 */
export function SaveButton({ kind = 'plain', size = 'normal', reason = null, save, children }: SaveButtonProps) {
  const t = useTexts();
  const [said, setSaid] = useState('');
  const press = async () => {
    // An earlier place would pass for that of a save that is still under way, or has failed.
    setSaid('');
    const saved = await save();
    if ('download' in saved) {
      download(saved.download);
      setSaid(t('common.handed-over', { path: saved.download.name }));
    } else setSaid(saved.path === null ? '' : t('common.saved', { path: saved.path }));
  };
  return (
    <span class="action saves">
      <Button kind={kind} size={size} reason={reason} onClick={press}>
        {children}
      </Button>
      <span class="reason" role="status">
        {said}
      </span>
    </span>
  );
}

function download({ name, mime, bytes }: Extract<Saved, { download: unknown }>['download']): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mime }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
