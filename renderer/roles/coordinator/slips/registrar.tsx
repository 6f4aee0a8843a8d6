/** Codes that a registrar makes on another laptop: whether they have come, and what is typed there. */
import { Copyable } from '../../../design/controls/copyable.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { Words } from '../../../design/signs/words.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import type { Election } from '../panels/election.ts';

/** Where a registrar keeps its key, in every command that it is shown. */
const DATA = '--data registrar';

/** What makes a registrar's key. */
export const NEW_KEY = `ostraka registrar new ${DATA}`;

/** Before voting opens. */
export function RegistrarsCodes({ election: { registrar, slips, link } }: { election: Election }) {
  const t = useTexts();
  if (!registrar) return null;
  const command = `ostraka registrar codes ${link} ${DATA} --count 30 --slips slips.html --csv codes.csv`;
  return (
    <section class="stack">
      {slips.made === 0 ? (
        <Banner tone="wait">{t('registrar.awaited')}</Banner>
      ) : (
        <Banner tone="ok">
          <p>{t('registrar.come', { count: slips.made })}</p>
          <p class="muted">{t('registrar.more')}</p>
        </Banner>
      )}
      <Copyable text={command} label={t('registrar.type')} />
      <p>{t('registrar.words')}</p>
      <Words words={registrar} />
    </section>
  );
}

/** While voting is open. */
export function RegistrarReplaces({ election: { registrar, link } }: { election: Election }) {
  const t = useTexts();
  if (!registrar) return null;
  return (
    <Disclosure summary={t('coordinator.codes.lost')}>
      <Copyable text={`ostraka registrar replace 17 ${link} ${DATA} --slips new.html`} label={t('registrar.lost')} />
    </Disclosure>
  );
}
