import type { Nearby } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Name } from '../../design/signs/name.tsx';
import { useTexts } from '../../design/surroundings.ts';
import type { LinkInField } from '../../election/invitation.ts';

export interface FoundNearbyProps {
  readonly found: Nearby;
  /** Whether it is the one in the form, put there from here. */
  readonly chosen: boolean;
  readonly onChoose: (chosen: LinkInField) => void;
}

/** An election that was found nearby, with a button that puts its link into the form. */
export function FoundNearby({ found, chosen, onChoose }: FoundNearbyProps) {
  const t = useTexts();
  return (
    <>
      <strong>
        <Name>{found.title}</Name>
      </strong>
      <Button
        pressed={chosen}
        label={t('node.nearby.use', { title: found.title })}
        onClick={() => onChoose({ link: found.link, found: true })}
      >
        {t(chosen ? 'node.nearby.taken' : 'node.nearby.choose')}
      </Button>
    </>
  );
}
