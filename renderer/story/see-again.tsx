import { useState } from 'preact/hooks';
import { Button } from '../design/controls/button.tsx';
import { useTexts } from '../design/surroundings.ts';
import { StoryPlayer, type StoryPlayerProps } from './story-player.tsx';
import { useStory } from './use-story.ts';

interface SeeAgainProps {
  /** Entries on the board, where it still grows: with more of them there is more to tell. */
  readonly size?: number;
  /** The laptop that this window is on, from 1; null where it is none of them. */
  readonly own?: number | null;
  readonly onLook?: StoryPlayerProps['onLook'];
}

/** Under every result: how it came about, from the beginning, as often as anybody likes. */
export function SeeAgain(props: SeeAgainProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <section class="story-again">
      <div class="row">
        <Button pressed={open} onClick={() => setOpen(!open)}>
          {t('player.again')}
        </Button>
      </div>
      {open && <Again {...props} />}
    </section>
  );
}

function Again({ size = 0, own = null, onLook }: SeeAgainProps) {
  return <StoryPlayer beats={useStory(size)} own={own} isLive={false} controls onLook={onLook} />;
}
