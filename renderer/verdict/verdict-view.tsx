import type { ReportedFault, Verdict, VerifiedElection } from '../../shared/board/verify/verdict.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { blameIn, culpritIn } from '../../shared/verdict/texts/culprit.ts';
import { Button } from '../design/controls/button.tsx';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { Chip } from '../design/signs/chip.tsx';
import { Words } from '../design/signs/words.tsx';
import { useTexts } from '../design/surroundings.ts';
import type { From } from '../election/hood/board-hood.tsx';
import { PrivacyMeter } from '../results/privacy/privacy-meter.tsx';
import { Results } from '../results/results.tsx';
import { Besides, OutsideWitnesses, SmallerReports } from './besides.tsx';
import { failureOf } from './checklist.ts';
import './verdict.css';

/** What the checks come to, in one sentence, and what it is worth. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const t = useTexts();
  const { election, attested, needed, witnessed } = verdict;
  return (
    <>
      {election?.simulation && <Banner tone="wait">{t('core.claim.simulation')}</Banner>}
      <Sentence verdict={verdict} />
      <Expected verdict={verdict} />
      {(verdict.tally || verdict.outcome === 'valid without result') && (
        <Banner tone={witnessed ? 'ok' : 'wait'}>
          {t(verdict.tally ? 'verifier.witnessed' : 'verifier.witnessed.end', { attested, needed })}
        </Banner>
      )}
      {election && <Objected objections={election.objections} />}
      <OutsideWitnesses besides={verdict.besides} />
      <SmallerReports besides={verdict.besides} />
      {election?.lesson && <Banner tone="wait">{t('core.claim.lesson')}</Banner>}
      {election?.rehearsal && <Banner tone="wait">{t('core.claim.rehearsal')}</Banner>}
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
        <Banner tone={verdict.expected === 'matched' ? 'ok' : 'wait'}>
          <p class="verdict">
            {t(verdict.expected === 'matched' ? 'verifier.verdict.valid' : 'verifier.verdict.consistent')}
          </p>
          <p>{t('verifier.verdict.valid.text', { count: verdict.tally?.ballots ?? 0 })}</p>
        </Banner>
      );
    case 'valid but unwitnessed':
      return (
        <Banner tone="wait">
          <p class="verdict">{t('verifier.verdict.unwitnessed')}</p>
          <p>{t('verifier.verdict.unwitnessed.text')}</p>
        </Banner>
      );
    case 'valid without result':
      return (
        <Banner tone="wait">
          <p class="verdict">{t('verifier.verdict.no-result')}</p>
          <p>{t('core.too-few-ballots', { ...verdict.election?.tooFew })}</p>
          <p>{t('verifier.verdict.no-result.text')}</p>
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

/** Which election it is: the very words that stand under its result, to be compared where nobody has given them. */
function Expected({ verdict: { outcome, expected, given, election } }: { verdict: Verdict }) {
  const t = useTexts();
  if (expected === 'matched') return <Banner tone="ok">{t('verifier.expected.matched')}</Banner>;
  const another = expected === 'another election';
  // A file that proves nothing needs no word on whose it may be: its words alone are shown, where it has some.
  const nothing = outcome === 'invalid' && !another;
  if (nothing && !election) return null;
  return (
    <Banner tone={another ? 'fail' : 'wait'}>
      {!nothing && (
        <p>
          {another
            ? t('core.claim.another')
            : given
              ? t(`core.claim.given-${given.of}`, given.of === 'node' ? { name: given.name } : {})
              : t('verifier.expected.none')}
        </p>
      )}
      {election && (
        <>
          <p class="muted small">{t('verifier.version', { version: election.version })}</p>
          <p class="muted small">{t('verifier.fingerprint')}</p>
          <Words words={election.electionWords} />
          {election.words && (
            <Disclosure summary={t('verifier.six')}>
              <Words words={election.words} />
            </Disclosure>
          )}
        </>
      )}
    </Banner>
  );
}

interface VerdictDetailsProps {
  readonly verdict: Verdict;
  readonly contests: readonly Contest[];
  /** Opens an entry into its numbers. */
  readonly onLook: ((from: From) => void) | null;
}

/** The result itself, what was dealt with on the way, and what all this proves. */
export function VerdictDetails({ verdict, contests, onLook }: VerdictDetailsProps) {
  const t = useTexts();
  const { faults, besides, claims, election, tally, privacy } = verdict;
  return (
    <>
      {tally && <Results contests={contests} tally={tally} status={null} electionWords={null} />}
      {privacy && <PrivacyMeter privacy={privacy} />}
      {faults.length > 0 && <Faults faults={faults} onLook={onLook} />}
      <Besides besides={besides} />
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

function Faults({ faults, onLook }: { faults: readonly ReportedFault[] } & Pick<VerdictDetailsProps, 'onLook'>) {
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
            {proven && onLook && (
              <Button kind="quiet" label={t('opened.look.entry', { index })} onClick={() => onLook({ index })}>
                {t('opened.look')}
              </Button>
            )}
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
