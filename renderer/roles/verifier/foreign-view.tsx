import { type Fact, type ForeignCheck, type ForeignVerdict, foreignSystems } from '../../../shared/foreign/verdict.ts';
import { Card } from '../../design/layout/card.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Icon, type IconName } from '../../design/signs/icon.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import type { Tone } from '../../design/tone.ts';
import { foreignIn } from '../../texts/foreign/foreign.ts';
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

/** What judging an election of another system came to. What holds numbers or words of the file stays in English, and the page says so. */
export function ForeignView({ verdict }: { verdict: ForeignVerdict }) {
  const t = useTexts();
  const { language } = useLanguage();
  const [said, more] = outcomeKeys[verdict.outcome];
  const { system, format, outcome, checks, facts, results, proves, not } = verdict;
  return (
    <>
      <Banner tone={tones[outcome]}>
        <p class="verdict">{t(said)}</p>
        <p>{t(more)}</p>
      </Banner>
      <p>{t('verifier.foreign.made-by', { system: foreignSystems[system] })}</p>
      {language !== 'en' && <p>{t('verifier.foreign.english')}</p>}
      {outcome !== 'invalid' &&
        results.map(({ title, lines }) => (
          <Card key={title} title={title}>
            <Facts facts={lines} />
          </Card>
        ))}
      <section class="stack">
        <h2>{t('verifier.checks')}</h2>
        <ol class="check-list">
          {checks.map((check) => (
            <li key={check.id} class={`check check-${check.status.replace(' ', '-')}`}>
              <ForeignCheckLine check={check} />
            </li>
          ))}
        </ol>
      </section>
      <Disclosure summary={t('verifier.claims')} open>
        <ul class="foreign-sentences">
          {[...proves, ...not].map((sentence) => (
            <li key={sentence}>
              <Said english={sentence} />
            </li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={t('verifier.foreign.facts')}>
        <p lang="en">{format}</p>
        <Facts facts={facts} ours />
      </Disclosure>
    </>
  );
}

/** `ours`: their names are of this verifier and not of the file, and are said in the language of the window. */
function Facts({ facts, ours = false }: { facts: readonly Fact[]; ours?: boolean }) {
  return (
    <dl class="foreign-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{ours ? <Said english={name} /> : name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Said({ english }: { english: string }) {
  const { language } = useLanguage();
  const { text, lang } = foreignIn(language, english);
  return <span lang={lang}>{text}</span>;
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
  'not due': 'verifier.foreign.not-due',
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
            <strong>
              <Said english={name} />
            </strong>
          </span>
          <span class="check-status">{t(statusKey[status])}</span>
        </span>
      </summary>
      <div class="check-body">
        <p>
          <Said english={meaning} />
        </p>
        {message && (
          <p>
            {t('verifier.found')} <span lang="en">{message}</span>
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
