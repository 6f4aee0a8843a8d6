import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../../design/controls/button.tsx';
import { FileButton } from '../../../../design/controls/file-button.tsx';
import { Disclosure } from '../../../../design/layout/disclosure.tsx';
import { useTexts } from '../../../../design/surroundings.ts';
import { toBase64 } from '../../../../election/pictures/base64.ts';
import { addressOf } from '../../../../election/pictures/option-picture.tsx';
import type { Removal } from '../draft-props.ts';
import { type ContestDraft, picturesOf } from '../plan-draft.ts';
import { type DrawFault, drawAnew, MOST_MEGAPIXELS } from './draw-anew.ts';
import { bytesOf } from './kept-pictures.ts';
import './pictures.css';

interface PicturesProps {
  readonly contest: ContestDraft;
  readonly change: (next: ContestDraft, removal?: Removal) => void;
  /** Changes the contest, whatever it has become while a picture was drawn. */
  readonly edit: (edit: (contest: ContestDraft) => ContestDraft) => void;
  readonly putBack: (edit: (contest: ContestDraft) => ContestDraft) => Removal['putBack'];
}

/** A picture of each name: most elections leave it folded up. */
export function Pictures({ contest, change, edit, putBack }: PicturesProps) {
  const t = useTexts();
  const [fault, setFault] = useState<{ readonly at: number; readonly why: DrawFault } | null>(null);
  const kept = picturesOf(contest);
  // Who removes the only one still has it under the hands.
  const used = useRef(false);
  used.current ||= kept.some((one) => one !== '');
  const choose = async (at: number, file: File) => {
    const drawn = await drawAnew(file);
    if (typeof drawn === 'string') return setFault({ at, why: drawn });
    setFault(null);
    const name = contest.options[at];
    edit((now) => {
      // Names may have been moved meanwhile: the picture goes where its name is.
      const place = now.options[at] === name ? at : now.options.indexOf(name ?? '');
      return place < 0 ? now : { ...now, pictures: picturesOf(now).with(place, toBase64(drawn)) };
    });
  };
  const remove = (at: number, name: string) => {
    setFault(null);
    change(
      { ...contest, pictures: kept.with(at, '') },
      {
        said: { key: 'wizard.picture.removed', values: { name } },
        putBack: putBack((now) => ({ ...now, pictures: picturesOf(now).with(at, kept[at]!) })),
      },
    );
  };
  return (
    <Disclosure summary={t('wizard.pictures')} open={used.current}>
      <p class="muted">{t('wizard.pictures.text')}</p>
      <ul class="pictures-asked">
        {kept.map((one, at) => {
          const name = contest.options[at]!.trim() || String(at + 1);
          const bytes = bytesOf(one);
          const address = bytes && addressOf(bytes);
          return (
            <li key={at}>
              {address && <img src={address} alt={name} draggable={false} />}
              <FileButton accept="image/png,image/jpeg" onFile={(file) => choose(at, file)}>
                {t(address ? 'wizard.picture.other' : 'wizard.picture.choose', { name })}
              </FileButton>
              {address && (
                <Button kind="quiet" onClick={() => remove(at, name)}>
                  {t('wizard.picture.remove', { name })}
                </Button>
              )}
              {fault?.at === at && (
                <p class="field-error" role="alert">
                  {t(`wizard.picture.${fault.why}`, { most: MOST_MEGAPIXELS })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
