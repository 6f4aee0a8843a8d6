/**
 * Before this laptop joins, to mix or to vote, by what proves nothing, an address that was typed or a name found nearby, its
 * person compares the twelve words of the key that answers there. Until then it has signed nothing. A whole link that a person
 * was given, to paste or to follow, names that key itself, whether the election is announced in the network as well or not.
 */
import { useState } from 'preact/hooks';
import { typedAddress } from '../../shared/protocol/page-address.ts';
import { Button } from '../design/controls/button.tsx';
import { Dialog } from '../design/layout/dialog.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { Words } from '../design/signs/words.tsx';
import { useBridge, useTexts } from '../design/surroundings.ts';
import './words-answers.css';

interface Way {
  readonly link: string;
  readonly compared: boolean;
  readonly given: boolean;
}

/** @returns what to call with what the person has chosen, and whether among what was found nearby; and the question that may come of it */
export function useCompareFirst(join: (way: Way) => Promise<unknown>) {
  const bridge = useBridge();
  const t = useTexts();
  const [asked, setAsked] = useState<{ readonly link: string; readonly words: readonly string[] } | null>(null);
  const [differed, setDiffered] = useState(false);
  const press = async (where: string, found = false): Promise<void> => {
    setDiffered(false);
    const given = typedAddress(where) === null && !found;
    if (given) await join({ link: where, compared: false, given });
    else setAsked(await bridge.call('window.ask', { where }));
  };
  const question = (
    <>
      {differed && <Banner tone="fail">{t('typed.differed')}</Banner>}
      {asked && (
        <Dialog title={t('typed.title')} onClose={() => setAsked(null)}>
          <p>{t('typed.lead')}</p>
          <Words words={asked.words} large />
          <div class="words-answers">
            <Button
              kind="primary"
              size="large"
              onClick={() => join({ link: asked.link, compared: true, given: false })}
            >
              {t('typed.match')}
            </Button>
            <Button
              kind="danger"
              size="large"
              onClick={() => {
                setAsked(null);
                setDiffered(true);
              }}
            >
              {t('typed.differ')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
  return { press, question };
}
