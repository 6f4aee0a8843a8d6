import { TRANSCRIPT_PATH, VERIFY_PATH, WATCH_PATH } from '../../../../shared/protocol/page-address.ts';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useTexts } from '../../../design/surroundings.ts';

/** On a phone's page: what this device needs to work the whole election out again, in another window of its browser. */
export function CheckYourself() {
  const t = useTexts();
  return (
    <Disclosure summary={t('receipt.self')}>
      <ol>
        <li>
          <a href={TRANSCRIPT_PATH} download>
            {t('receipt.self.file')}
          </a>
        </li>
        <li>
          <a href={VERIFY_PATH} target="_blank" rel="noreferrer">
            {t('receipt.self.open')}
          </a>
        </li>
      </ol>
      <p class="muted small">{t('receipt.self.whose')}</p>
      <p>
        <a href={`${WATCH_PATH}${keyInAddress()}`} target="_blank" rel="noreferrer">
          {t('watch.link')}
        </a>
      </p>
    </Disclosure>
  );
}

/** The coordinator's key alone, as the fragment of this page's address has it; nothing where the address was typed. */
const keyInAddress = (): string => /^#[A-Za-z0-9_-]{43}/.exec(location.hash)?.[0] ?? '';
