import { useEffect } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { useTexts } from '../../../design/surroundings.ts';

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
