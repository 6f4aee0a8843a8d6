import type { ReportedFault, Verdict, VerifiedElection } from '../../../shared/board/verify/verdict.ts';
import type { Contest } from '../../../shared/election/contest.ts';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Chip } from '../../design/signs/chip.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useTexts } from '../../design/surroundings.ts';
import type { Tone } from '../../design/tone.ts';
import { Results } from '../../results/results.tsx';
import { blameIn, culpritIn } from '../../texts/culprit.ts';
import { failureOf } from './checklist.ts';

/** What the checks come to, in one sentence, and what it is worth. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const t = useTexts();
  const { election, attested, needed, witnessed } = verdict;
  return (
    <>
      <Sentence verdict={verdict} />
      <Expected verdict={verdict} />
      {verdict.tally && (
        <Banner tone={witnessed ? 'ok' : 'wait'}>{t('verifier.witnessed', { attested, needed })}</Banner>
      )}
      {election && <Objected objections={election.objections} />}
      {election?.lesson && <Banner tone="wait">{t('core.claim.lesson')}</Banner>}
      {election?.simulation && <Banner tone="wait">{t('core.claim.simulation')}</Banner>}
    </>
  );
}

/** A note: it fails no check. */
function Objected({ objections }: Pick<VerifiedElection, 'objections'>) {
  const t = useTexts();
  const count = objections.length;
  if (count === 0) return null;
  return (
    <Banner tone="wait">
      <p>{count === 1 ? t('core.objection') : t('core.objections', { count })}</p>
      <p>{t('core.objection.later')}</p>
    </Banner>
  );
}

function Sentence({ verdict }: { verdict: Verdict }) {
  const t = useTexts();
  switch (verdict.outcome) {
    case 'valid':
      return (
        <Banner tone="ok">
          <p class="verdict">{t('verifier.verdict.valid')}</p>
          <p>{t('verifier.verdict.valid.text', { count: verdict.tally?.ballots ?? 0 })}</p>
        </Banner>
      );
    case 'valid so far':
      return (
        <Banner tone="wait">
          <p class="verdict">{t('verifier.verdict.so-far')}</p>
          <p>{t('verifier.verdict.so-far.text')}</p>
        </Banner>
      );
    case 'invalid': {
      const failure = failureOf(verdict);
      const name = failure ? t(`verifier.${failure.id}.name`) : t('verifier.V2.name');
      const culprit = failure && blameIn(t, failure.culprits);
      return (
        <Banner tone="fail">
          <p class="verdict">{t('verifier.verdict.invalid')}</p>
          <p>
            {culprit
              ? t('verifier.verdict.invalid.by', { name, culprit })
              : t('verifier.verdict.invalid.text', { name })}
          </p>
        </Banner>
      );
    }
  }
}

const expectations = {
  matched: { tone: 'ok', key: 'verifier.expected.matched' },
  'another election': { tone: 'fail', key: 'core.claim.another' },
  'internally consistent only': { tone: 'wait', key: 'verifier.expected.none' },
} as const satisfies Record<Verdict['expected'], { tone: Tone; key: string }>;

function Expected({ verdict: { expected, election } }: { verdict: Verdict }) {
  const t = useTexts();
  const { tone, key } = expectations[expected];
  return (
    <Banner tone={tone}>
      <p>{t(key)}</p>
      {expected !== 'matched' && election?.words && (
        <>
          <p class="muted small">{t('verifier.fingerprint')}</p>
          <Words words={election.words} />
        </>
      )}
    </Banner>
  );
}

/** The result itself, what was dealt with on the way, and what all this proves. */
export function VerdictDetails({ verdict, contests }: { verdict: Verdict; contests: readonly Contest[] }) {
  const t = useTexts();
  const { faults, claims, election, tally } = verdict;
  return (
    <>
      {tally && <Results contests={contests} tally={tally} status={null} />}
      {faults.length > 0 && <Faults faults={faults} />}
      <Sentences
        title={t('verifier.claims')}
        sentences={claims.map(({ name, values }) => t(`core.claim.${name}`, values))}
      />
      {election && (
        <Sentences
          title={t('common.trust')}
          sentences={election.trust.map(({ name, values }) => t(`core.trust.${name}`, values))}
        />
      )}
    </>
  );
}

function Faults({ faults }: { faults: readonly ReportedFault[] }) {
  const t = useTexts();
  return (
    <Disclosure summary={t('verifier.faults')}>
      <ul class="claims">
        {faults.map(({ index, code, culprit, message, proven }) => (
          <li key={`${index} ${code}`}>
            <strong>{culpritIn(t, culprit)}</strong>: {t(`core.fault.${code}`)}{' '}
            <span class="muted small" lang="en">
              {message}
            </span>{' '}
            {!proven && <Chip tone="wait">{t('verifier.faults.claimed')}</Chip>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <Disclosure summary={title}>
      <ul class="claims" lang="en">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
