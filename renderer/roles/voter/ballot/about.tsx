import type { Contest } from '../../../../shared/election/contest.ts';
import type { PictureName } from '../../../../shared/election/picture.ts';
import { OptionPicture } from '../../../election/pictures/option-picture.tsx';
import './about.css';

/** What the plan shows of an option beside its name: a line, empty where it has none, and a picture. */
export interface Shown {
  readonly line: string;
  readonly picture: PictureName | null;
}

/** A name that is written in has neither. */
export const shownOf = ({ about, pictures }: Contest, slot: number): Shown => ({
  line: about?.[slot] ?? '',
  picture: pictures?.[slot] ?? null,
});

/** Under the name; nothing where there is nothing to show. */
export const About = ({ line, picture }: Shown) => (
  <>
    {line !== '' && (
      <span class="option-about muted small" dir="auto">
        {line}
      </span>
    )}
    <OptionPicture picture={picture} />
  </>
);
