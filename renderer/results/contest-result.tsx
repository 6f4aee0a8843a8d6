import { Fragment } from 'preact';
import type { Contest } from '../../shared/election/contest.ts';
import { methods } from '../../shared/election/tally/methods.ts';
import { joiningMatters } from '../../shared/election/tally/names.ts';
import type { ContestResult, Count, RuleResult } from '../../shared/election/tally/tally.ts';
import { isOfVersion1 } from '../../shared/election/tally/version-1/count.ts';
import { chartOf, SHARE_DECIMALS } from '../../shared/verdict/outcome/bars.ts';
import { reason } from '../../shared/verdict/outcome/reasons.ts';
import { roundsOf, runsOf } from '../../shared/verdict/outcome/rounds.ts';
import { stepsInWords } from '../../shared/verdict/outcome/steps.ts';
import {
  agree,
  headline,
  meanInWords,
  numbersInWords,
  placesInWords,
  roundsInWords,
  type Speaker,
  seatInWords,
  tieBreaksInWords,
} from '../../shared/verdict/outcome/words.ts';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { Table } from '../design/layout/table.tsx';
import { Chip } from '../design/signs/chip.tsx';
import { Name } from '../design/signs/name.tsx';
import { useLanguage, useTexts } from '../design/surroundings.ts';
import { HowItCounts, useRuleName } from '../election/how-it-counts.tsx';
import { hyphenated } from '../election/hyphenated.ts';
import { OptionPicture } from '../election/pictures/option-picture.tsx';
import { isolated } from '../texts/texts.ts';
import { BarChart, type BarChartProps } from './bar-chart.tsx';
import { type Candidate, candidatesOf } from './candidates.ts';
import { FlowDiagram } from './flow-diagram.tsx';
import { orderOf } from './flows.ts';
import { Grades } from './grades.tsx';
import { PairwiseTable } from './pairwise-table.tsx';
import { RoundStepper } from './round-stepper.tsx';
import { useSpeaker } from './speaker.ts';
import { WrittenInNames } from './written-in.tsx';

/** The result of one contest: who won first, then by how much, then how it came to it. */
export function ContestResultView({ contest, result }: { contest: Contest; result: ContestResult }) {
  const t = useTexts();
  const candidates = candidatesOf(contest, result, t('results.write-in'));
  const nameOf = useRuleName();
  const speaker = useSpeaker(contest, candidates, result);
  const [first, ...others] = result.results;
  if (!first) return null;
  const why = reason(contest, first, result.counted, speaker);
  return (
    <section class="result">
      <h2>
        <Name>{contest.title}</Name>
      </h2>
      <p class="winner">{headline(contest, first, speaker)}</p>
      <WinnerPictures contest={contest} elected={first.winners.elected} />
      {why && <p>{why}</p>}
      <Disclosure summary={t('method.how', { name: nameOf(first.rule, contest.seats) })}>
        <HowItCounts rule={first.rule} contest={contest} version1={isOfVersion1(first)} />
      </Disclosure>
      <FinalBars result={first} counted={result.counted} candidates={candidates} speaker={speaker} decides />
      <p class="muted">{numbersInWords(result, first, t).join(' · ')}</p>
      <Working result={first} counted={result.counted} candidates={candidates} speaker={speaker} />
      {others.length > 0 && <OtherRules contest={contest} result={result} candidates={candidates} speaker={speaker} />}
      <JoinedByHand contest={contest} result={result} />
      <WrittenInNames contest={contest} result={result} />
    </section>
  );
}

/** Of those who have won and have one; several are told apart by the name under each. */
function WinnerPictures({ contest, elected }: { contest: Contest; elected: readonly number[] }) {
  const shown = [...new Set(elected)].flatMap((slot) => {
    const picture = contest.pictures?.[slot];
    return picture ? [{ slot, picture }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <div class="winner-pictures">
      {shown.map(({ slot, picture }) => (
        <figure key={slot}>
          <OptionPicture picture={picture} />
          {elected.length > 1 && (
            <figcaption class="small">
              <Name>{contest.options[slot] ?? ''}</Name>
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}

/** Names that t nodes said are one person: which, what the count is without that, and whether it makes a difference. */
function JoinedByHand({ contest, result }: { contest: Contest; result: ContestResult }) {
  return 'writtenIn' in result && result.apart ? (
    <Joined contest={contest} together={result} apart={result.apart} />
  ) : null;
}

interface JoinedProps {
  readonly contest: Contest;
  readonly together: Count;
  readonly apart: ContestResult;
}

function Joined({ contest, together, apart }: JoinedProps) {
  const t = useTexts();
  const candidates = candidatesOf(contest, apart, t('results.write-in'));
  const speaker = useSpeaker(contest, candidates, apart);
  const [first] = apart.results;
  if (!first) return null;
  const names = (together.writtenIn?.names ?? []).flatMap(({ name, joined }) => (joined ? [{ name, joined }] : []));
  return (
    <section class="stack">
      <h3>{t('results.joined')}</h3>
      <ul class="plain-list">
        {names.map(({ name, joined }) => (
          <li key={name}>
            {t('results.joined.name', {
              name,
              names: speaker.list(joined.map((part) => t('core.quoted', { text: part.name }))),
            })}
          </li>
        ))}
      </ul>
      <p>
        {t('results.joined.without', { headline: headline(contest, first, speaker) })}{' '}
        <strong>{t(joiningMatters(contest, together) ? 'results.joined.changed' : 'results.joined.same')}</strong>
      </p>
      <Disclosure summary={t('results.joined.apart')}>
        <FinalBars result={first} counted={apart.counted} candidates={candidates} speaker={speaker} />
        <Working result={first} counted={apart.counted} candidates={candidates} speaker={speaker} />
      </Disclosure>
    </section>
  );
}

interface RuleProps {
  readonly result: RuleResult;
  readonly counted: number;
  readonly candidates: readonly Candidate[];
  readonly speaker: Speaker;
}

function FinalBars(props: RuleProps & { readonly decides?: boolean }) {
  return <BarChart {...useFinalBars(props)} />;
}

/** The figures that decide, a bar for each candidate. */
export function useFinalBars({
  result,
  counted,
  candidates,
  speaker,
  decides = false,
}: RuleProps & { readonly decides?: boolean }): BarChartProps {
  const t = useTexts();
  const { language } = useLanguage();
  const { bars, unit, title, rounded, decimals, full, line } = chartOf(result, counted);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: decimals });
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: SHARE_DECIMALS });
  return {
    title: rounded ? t('results.rounded', { title: t(title) }) : t(title),
    full,
    line: line && { value: line.value, label: t(line.key, { count: number.format(line.value) }) },
    rows: bars.map(({ slot, value, votes, mean, share, elected, tied, out }) => ({
      candidate: candidates[slot]!,
      value,
      figure:
        result.rule === 'majority-judgement'
          ? speaker.grade(value)
          : 'seats' in result
            ? t(unit, { count: value, votes })
            : mean
              ? meanInWords(mean, t)
              : out && value === 0
                ? '–'
                : number.format(value) + (share === null ? '' : ` (${percent.format(share)})`),
      faded: out,
      mark: elected ? (
        decides ? (
          <Chip tone="ok">{t('results.mark.elected')}</Chip>
        ) : (
          <Chip>{t('results.mark.would')}</Chip>
        )
      ) : tied ? (
        <Chip>{t('results.mark.tied')}</Chip>
      ) : out ? (
        <Chip>{t('results.mark.out')}</Chip>
      ) : null,
    })),
  };
}

/** Rounds, pairs or grades: whatever the rule works with; and all of it in words. */
function Working({ result, counted, candidates, speaker }: RuleProps) {
  const t = useTexts();
  const order = orderOf(result.ranking, candidates.length);
  const runs = (result.leftOut ? [] : runsOf(result)).map((run) => ({
    title: seatInWords(run, speaker),
    of: `${t(`method.${methods[result.rule].name}`)}, ${seatInWords(run, speaker)}`,
    rounds: roundsOf(run),
    line: run.kind === 'stv' ? ('quota' as const) : ('majority' as const),
    words: roundsInWords(run, speaker),
  }));
  const steps = stepsInWords(result, speaker);
  const missed = result.winners.turnout !== undefined;
  return (
    <>
      {missed && <p>{t('results.working.turnout')}</p>}
      {runs
        .filter(({ rounds }) => rounds.rounds.length > 1)
        .map(({ title, of, rounds, line, words }) => (
          <section class="stack" key={title}>
            <h3>{title}</h3>
            <RoundStepper
              of={of}
              rounds={rounds.rounds}
              words={words}
              order={order}
              candidates={candidates}
              line={line}
              missed={missed}
            />
            <Disclosure summary={t('results.flows')} heard={`${t('results.flows')}: ${of}`}>
              <FlowDiagram of={of} rounds={rounds} order={order} candidates={candidates} />
            </Disclosure>
          </section>
        ))}
      {'pairwise' in result && (
        <section class="stack">
          <h3>{t('results.pairs')}</h3>
          <PairwiseTable pairwise={result.pairwise} order={order} candidates={candidates} />
        </section>
      )}
      {result.rule === 'majority-judgement' && (
        <section class="stack">
          <Grades grades={result.grades} order={order} candidates={candidates} speaker={speaker} />
          {tieBreaksInWords(result, speaker).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      {result.leftOut && <p class="muted">{t('results.left-out')}</p>}
      <Disclosure summary={t('results.words', { rule: hyphenated(t(`method.${methods[result.rule].name}`)) })}>
        <ul class="plain-list">
          {placesInWords(result, counted, speaker).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {steps.length > 0 && (
          <ol>
            {steps.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        )}
        {runs.map(({ title, words }) => (
          <Fragment key={title}>
            {runs.length > 1 && <p>{title}</p>}
            <ol class="plain-list">
              {words.map((sentences, i) => (
                <li key={i}>
                  {t('results.round', { round: i + 1, rounds: words.length })}: {sentences.join(' ')}
                </li>
              ))}
            </ol>
          </Fragment>
        ))}
      </Disclosure>
    </>
  );
}

interface OtherRulesProps {
  readonly contest: Contest;
  readonly result: ContestResult;
  readonly candidates: readonly Candidate[];
  readonly speaker: Speaker;
}

/** Several rules side by side: what each would elect; the working of each one click away. */
function OtherRules({ contest, result, candidates, speaker }: OtherRulesProps) {
  const t = useTexts();
  const nameOf = useRuleName();
  const { results, counted } = result;
  const [first, ...others] = results;
  if (!first) return null;
  return (
    <section class="stack">
      <h3>{t('results.compare')}</h3>
      {/* Where too few voted all rules come to that, and the headline has said it. */}
      {!first.winners.turnout && (
        <>
          <p>
            {agree(results) ? t('results.agree') : t('results.disagree', { rule: nameOf(first.rule, contest.seats) })}
          </p>
          <Table
            caption={`${t('results.compare')}: ${isolated(contest.title)}`}
            head={[t('results.compare.rule'), t('results.compare.result')]}
            rows={results.map((one, i) => [
              <span key={one.rule}>
                {nameOf(one.rule, contest.seats)} {i === 0 && <Chip>{t('results.rule.decides')}</Chip>}
              </span>,
              headline(contest, one, speaker),
            ])}
          />
        </>
      )}
      {others.map((other) => (
        <Disclosure key={other.rule} summary={nameOf(other.rule, contest.seats)}>
          {!other.winners.turnout && <p>{reason(contest, other, counted, speaker)}</p>}
          <Disclosure summary={t('method.how', { name: nameOf(other.rule, contest.seats) })}>
            <HowItCounts rule={other.rule} contest={contest} version1={isOfVersion1(other)} />
          </Disclosure>
          <FinalBars result={other} counted={counted} candidates={candidates} speaker={speaker} />
          <Working result={other} counted={counted} candidates={candidates} speaker={speaker} />
        </Disclosure>
      ))}
    </section>
  );
}
