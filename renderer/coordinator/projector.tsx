import { useEffect } from 'preact/hooks';
import { useTexts } from '../design/bridge.ts';
import { Button } from '../design/button.tsx';

/** While it is on, everything in the window has the projector's sizes. */
export function useProjector(on: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (on) dataset.view = 'projector';
    else delete dataset.view;
    return () => {
      delete dataset.view;
    };
  }, [on]);
}

export function ProjectorSwitch({ on, change }: { on: boolean; change: (on: boolean) => void }) {
  const t = useTexts();
  return (
    <Button kind="quiet" pressed={on} onClick={() => change(!on)}>
      {t('coordinator.projector')}
    </Button>
  );
}
