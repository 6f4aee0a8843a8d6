import { type Fact, type ForeignCheck, type ForeignVerdict, foreignSystems } from '../../../shared/foreign/verdict.ts';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Icon, type IconName } from '../../design/signs/icon.tsx';
import { useTexts } from '../../design/surroundings.ts';
import type { Tone } from '../../design/tone.ts';
import '../../verdict/verdict.css';
import './verifier.css';

const tones: Readonly<Record<ForeignVerdict['outcome'], Tone>> = {
  valid: 'wait',
  'valid so far': 'wait',
  undecided: 'wait',
  invalid: 'fail',
};

const outcomeKeys = {
  valid: ['verifier.foreign.valid', 'verifier.foreign.valid.text'],
  'valid so far': ['verifier.foreign.so-far', 'verifier.foreign.so-far.text'],
  undecided: ['verifier.foreign.undecided', 'verifier.foreign.undecided.text'],
  invalid: ['verifier.foreign.invalid', 'verifier.foreign.invalid.text'],
} as const;

/** What judging an election of another system came to. Its checks are named in English, as that system's documents name them. */
export function ForeignView({ verdict }: { verdict: ForeignVerdict }) {
  const t = useTexts();
  const [said, more] = outcomeKeys[verdict.outcome];
  const { system, format, outcome, checks, facts, results, proves, not } = verdict;
  return (
    <>
      <Banner tone={tones[outcome]}>
        <p class="verdict">{t(said)}</p>
        <p>{t(more)}</p>
      </Banner>
      <p>{t('verifier.foreign.made-by', { system: foreignSystems[system] })}</p>
      {outcome !== 'invalid' &&
        results.map(({ title, lines }) => (
          <Card key={title} title={title}>
            <Facts facts={lines} />
          </Card>
        ))}
      <section class="stack">
        <h2>{t('verifier.checks')}</h2>
        <ol class="check-list" lang="en">
          {checks.map((check) => (
            <li key={check.id} class={`check check-${check.status.replace(' ', '-')}`}>
              <ForeignCheckLine check={check} />
            </li>
          ))}
        </ol>
      </section>
      <Disclosure summary={t('verifier.claims')} open>
        <ul class="foreign-sentences" lang="en">
          {[...proves, ...not].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={t('verifier.foreign.facts')}>
        <p lang="en">{format}</p>
        <Facts facts={facts} lang="en" />
      </Disclosure>
    </>
  );
}

function Facts({ facts, lang }: { facts: readonly Fact[]; lang?: string }) {
  return (
    <dl class="foreign-facts" lang={lang}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const icons: Readonly<Record<ForeignCheck['status'], IconName>> = {
  passed: 'ok',
  failed: 'fail',
  'not reached': 'wait',
  'not due': 'wait',
  'not covered': 'wait',
};

const statusKey = {
  passed: 'verifier.status.passed',
  failed: 'verifier.status.failed',
  'not reached': 'verifier.status.not-reached',
  'not due': 'verifier.status.not-due',
  'not covered': 'verifier.foreign.not-covered',
} as const;

function ForeignCheckLine({ check: { status, name, meaning, message, where, culprits } }: { check: ForeignCheck }) {
  const t = useTexts();
  return (
    <details open={status === 'failed'}>
      <summary>
        <span class="check-icon">
          <Icon name={icons[status]} />
        </span>
        <span class="check-said">
          <span class="check-name">
            <strong>{name}</strong>
          </span>
          <span class="check-status">{t(statusKey[status])}</span>
        </span>
      </summary>
      <div class="check-body">
        <p>{meaning}</p>
        {message && (
          <p>
            {t('verifier.found')} {message}
          </p>
        )}
        {where && <p>{t('verifier.foreign.where', { where })}</p>}
        {culprits.length > 0 && (
          <p>
            <strong>{t('verifier.foreign.culprits', { names: culprits.join(', ') })}</strong>
          </p>
        )}
      </div>
    </details>
  );
}
