import type { Nearby } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { Name } from '../../design/signs/name.tsx';
import { useTexts } from '../../design/surroundings.ts';

export interface FoundNearbyProps {
  readonly found: Nearby;
  /** The link that stands in the form. */
  readonly link: string;
  readonly onChoose: (link: string) => void;
}

/** An election that was found nearby, with a button that puts its link into the form. */
export function FoundNearby({ found, link, onChoose }: FoundNearbyProps) {
  const t = useTexts();
  const chosen = link === found.link;
  return (
    <>
      <strong>
        <Name>{found.title}</Name>
      </strong>
      <Button
        pressed={chosen}
        label={t('node.nearby.use', { title: found.title })}
        onClick={() => onChoose(found.link)}
      >
        {t(chosen ? 'node.nearby.taken' : 'node.nearby.choose')}
      </Button>
    </>
  );
}
