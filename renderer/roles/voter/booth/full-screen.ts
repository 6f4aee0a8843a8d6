/** The whole screen, where the browser lets a page have it; it asks for a press of a button each time. */
import { useEffect, useState } from 'preact/hooks';

export const canFill = (): boolean => document.fullscreenEnabled === true;

/** Never rejects: a booth without it is still one. */
export async function fillScreen(): Promise<void> {
  if (!canFill() || document.fullscreenElement) return;
  await document.documentElement.requestFullscreen({ navigationUI: 'hide' }).catch(() => {});
}

export async function leaveFullScreen(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen().catch(() => {});
}

export function useFilled(): boolean {
  const [filled, setFilled] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const hear = () => setFilled(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', hear);
    return () => document.removeEventListener('fullscreenchange', hear);
  }, []);
  return filled;
}
