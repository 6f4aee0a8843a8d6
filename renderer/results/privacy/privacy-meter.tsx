import type { Privacy } from '../../../shared/board/privacy/privacy.ts';
import { privacyTopics } from '../../../shared/board/privacy/topics.ts';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Name } from '../../design/signs/name.tsx';
import { useTexts } from '../../design/surroundings.ts';
import './privacy-meter.css';

interface PrivacyMeterProps {
  readonly privacy: Privacy;
  /** Where all laptops are programs of one computer. */
  readonly oneComputer?: boolean;
  /** Where it is a voter's device that tells what it knows itself. */
  readonly onDevice?: boolean;
}

/** Who could know what: who opens ballots together, who mixed, and every sentence about it, one click away. */
export function PrivacyMeter({ privacy, oneComputer = false, onDevice = false }: PrivacyMeterProps) {
  const t = useTexts();
  const { told, mixers, simulation } = privacy;
  return (
    <Disclosure summary={t('privacy.summary')}>
      <div class="privacy">
        {oneComputer && <Banner tone="wait">{t('privacy.one-computer')}</Banner>}
        {onDevice && <p class="muted">{t('privacy.on-device')}</p>}
        {simulation && <Banner tone="wait">{t('core.claim.simulation')}</Banner>}
        <div class="privacy-pictures">
          <KeyPicture {...privacy} />
          {mixers && <ChainPicture mixers={mixers} />}
        </div>
        {privacyTopics.map(
          (topic) =>
            told[topic].length > 0 && (
              <section key={topic}>
                <h2>{t(`privacy.${topic}`)}</h2>
                <ul class="privacy-told">
                  {told[topic].map(({ name, values }, i) => (
                    <li key={`${name} ${i}`}>{t(`privacy.${name}`, values)}</li>
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Disclosure>
  );
}

/** As many key parts as there are, and a lock with as many keyholes as it takes. */
function KeyPicture({ holders, threshold }: Pick<Privacy, 'holders' | 'threshold'>) {
  const t = useTexts();
  return (
    <figure>
      <figcaption>{t('privacy.key.picture', { needed: threshold, count: holders.length })}</figcaption>
      <ul class="privacy-row">
        {holders.map((name) => (
          <li key={name}>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="7" cy="12" r="4.5" />
              <path d="M11.5 12h11M18 12v4M22 12v3" />
            </svg>
            <Name>{name}</Name>
          </li>
        ))}
      </ul>
      <div class="privacy-lock">
        {Array.from({ length: threshold }, (_, i) => (
          <svg key={i} class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="12" cy="9" r="4" />
            <path d="M12 13v7" />
          </svg>
        ))}
      </div>
    </figure>
  );
}

function ChainPicture({ mixers }: { mixers: readonly string[] }) {
  const t = useTexts();
  return (
    <figure>
      <figcaption>{t('privacy.chain.picture')}</figcaption>
      <ol class="privacy-row">
        {mixers.map((name) => (
          <li key={name}>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M3 19V12a9 9 0 0 1 18 0v7zM12 3V1M1 19h22" />
            </svg>
            <Name>{name}</Name>
          </li>
        ))}
      </ol>
      <p class="muted small">{t('privacy.chain.enough')}</p>
    </figure>
  );
}
