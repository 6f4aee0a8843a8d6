import type { Contest } from '../../shared/election/contest.ts';
import type { ContestResult } from '../../shared/election/tally/tally.ts';
import { groupInWords, writtenInWords } from '../../shared/verdict/outcome/written-in-words.ts';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { useTexts } from '../design/surroundings.ts';

/** The names that were written in, and for whom each counts; nothing where nobody wrote any. */
export function WrittenInNames({ contest, result }: { readonly contest: Contest; readonly result: ContestResult }) {
  const t = useTexts();
  if (!('writtenIn' in result)) return <PooledNames result={result} />;
  if (result.writtenIn === null) return null;
  const { fold, others } = result.writtenIn;
  const lines = writtenInWords(contest, result.writtenIn, t);
  if (lines.length === 0 && others === null) return null;
  return (
    <Disclosure summary={t('results.write-ins')}>
      <p class="muted">{t('results.write-ins.rule', { fold })}</p>
      <Lines lines={lines} />
      {others && (
        <>
          <p>{t('results.write-ins.others', { count: others.names, ballots: others.ballots, most: others.most })}</p>
          <Lines lines={others.listed.map((group) => groupInWords(group, t))} />
          {others.names > others.listed.length && (
            <p class="muted">{t('results.write-ins.unlisted', { count: others.names - others.listed.length })}</p>
          )}
        </>
      )}
    </Disclosure>
  );
}

/** In version 1 all of them were one candidate. */
function PooledNames({ result }: { readonly result: Extract<ContestResult, { writeIns: unknown }> }) {
  const t = useTexts();
  const { writeIns, unlistedWriteIns } = result;
  if (writeIns.length === 0) return null;
  return (
    <Disclosure summary={t('results.write-ins')}>
      <Lines
        lines={[
          ...writeIns.map(({ text, count }) => t('results.write-ins.name', { name: text, count })),
          ...(unlistedWriteIns > 0 ? [t('results.write-ins.unlisted', { count: unlistedWriteIns })] : []),
        ]}
      />
    </Disclosure>
  );
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul class="plain-list">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
