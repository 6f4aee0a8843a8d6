import { Fragment } from 'preact';
import { isFaultCode } from '../../../shared/codec/errors/entries.ts';
import type { NodeWindowState } from '../../../shared/protocol/ipc.ts';
import { culpritIn } from '../../../shared/verdict/texts/culprit.ts';
import { Button } from '../../design/controls/button.tsx';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Screen } from '../../design/layout/screen.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { Words } from '../../design/signs/words.tsx';
import { useBridge, useTexts } from '../../design/surroundings.ts';
import { AboutLaptop } from '../../election/about-laptop.tsx';
import { Absent } from '../../election/absent.tsx';
import { ClosingNotice } from '../../election/closing-notice.tsx';
import { Differing } from '../../election/differing.tsx';
import { TrailsCard } from '../../election/glass/trails-card.tsx';
import { AnnouncedTimes, stageOf } from '../../election/hours/announced-times.tsx';
import { Objections } from '../../election/objections.tsx';
import { Timeline } from '../../election/timeline.tsx';
import { MixView } from '../../mix/mix-view.tsx';
import { PrivacyMeter } from '../../results/privacy/privacy-meter.tsx';
import { Results } from '../../results/results.tsx';
import type { TextKey } from '../../texts/catalogue.ts';
import { allAlarms } from './all-alarms.ts';
import { CheatCard } from './cheat-card.tsx';
import { Compare } from './compare.tsx';
import { GlassCard } from './glass-card.tsx';
import { JoinForm } from './join-form.tsx';
import { JoiningQuestion } from './joining-question.tsx';
import { NextRound } from './next-round.tsx';
import { CheckedCard, ExportKey, JobCard, type JoinedNode, WhoCard } from './node-cards.tsx';
import { ReadCard } from './read-card.tsx';
import { ReleaseQuestion } from './release-question.tsx';
import { Succession } from './succession.tsx';
import { TurnedAway } from './turned-away.tsx';
import { Waiting } from './waiting.tsx';
import { WordsQuestion } from './words-question.tsx';
import './node.css';

/** A mix node's window: it joins, compares words once, and from then on only watches, unless something is wrong. */
export function NodeWindow({ state }: { state: NodeWindowState }) {
  return state.node ? (
    <Joined node={state.node} nearby={state.nearby} />
  ) : (
    <JoinForm nearby={state.nearby} discoveryOff={state.discoveryOff} />
  );
}

function Joined({ node, nearby }: { node: JoinedNode; nearby: NodeWindowState['nearby'] }) {
  const t = useTexts();
  const { phase, title, electionWords, wordsMatch, status, timings, index } = node;
  const asks = electionWords !== null && wordsMatch === null;
  const waits = phase === 'lobby' && !node.turnedAway;
  return (
    <Screen
      name={`node-${phase}`}
      overline={title ?? status?.title ?? null}
      title={t(node.turnedAway ? 'node.away.title' : titleOf(node))}
      lead={node.turnedAway ? null : t(leadOf(node))}
      aside={
        <div class="stack">
          <WhoCard node={node} />
          <JobCard work={node.work} />
          <CheckedCard node={node} />
          <Timeline happenings={node.timeline} />
          {node.title !== null && <Compare />}
          <ExportKey />
          <AboutLaptop engine={node.engine} plainKeys={node.plainKeys} />
        </div>
      }
    >
      <Alarm node={node} />
      <NextRound node={node} />
      {node.turnedAway && <TurnedAway key={node.turnedAway.code} node={node} turnedAway={node.turnedAway} />}
      <Succession node={node} nearby={nearby} />
      {status && (
        <Differing status={{ ...status, differing: status.differing.filter(({ index: one }) => one !== index) }} />
      )}
      {status && <Objections status={status} />}
      {status && <Absent status={status} />}
      {status && <AnnouncedTimes times={status.times} stage={stageOf(status)} />}
      <ClosingNotice closesIn={status?.closesIn} />
      {asks && <WordsQuestion words={electionWords} />}
      {waits && <Waiting node={node} />}
      <ReleaseQuestion node={node} />
      <JoiningQuestion node={node} />
      {node.lesson && <CheatCard lesson={node.lesson} />}
      {node.lesson?.reading && <ReadCard reading={node.lesson.reading} own={index} />}
      {node.lesson?.glass && <GlassCard {...node.lesson.glass} />}
      {node.lesson?.glass?.trails && <TrailsCard trails={node.lesson.glass.trails} />}
      {status?.tooFew && (
        <Banner tone="wait">
          <p>{t('core.too-few-ballots', { ...status.tooFew })}</p>
          <p class="muted">{t('node.too-few.own')}</p>
        </Banner>
      )}
      {node.result && (
        <>
          <Results {...node.result} status={status} electionWords={status?.electionWords ?? null} />
          <p class="muted">{t('node.result.own')}</p>
          <PrivacyMeter privacy={node.result.privacy} />
        </>
      )}
      {status && phase !== 'lobby' && <MixView status={status} own={index} timings={timings} />}
    </Screen>
  );
}

function titleOf({ status, phase }: JoinedNode): TextKey {
  if (status?.held) return 'hours.held';
  return status?.tooFew ? 'node.phase.too-few' : `node.phase.${phase}`;
}

/** Whether this laptop is needed any longer. */
function leadOf({ phase, index, connected, status, hasNext }: JoinedNode): TextKey {
  if (phase === 'lobby') return connected ? 'node.lobby.text' : 'node.connecting';
  if (phase !== 'finished') return status?.tooFew ? 'node.leave.soon' : 'node.leave.none';
  if (!status?.nodes.find((node) => node.index === index)?.attested) return 'node.leave.soon';
  // Whoever closes the window of a laptop that is invited loses the invitation.
  return hasNext ? 'round.node.signed' : 'node.leave.now';
}

/** Something is wrong, and who did it: the first thing on the screen, in words that can be called across a room. */
function Alarm({ node: { name, alarm, electionWords, forkProof, status, index } }: { node: JoinedNode }) {
  const bridge = useBridge();
  const t = useTexts();
  if (!alarm) return null;
  const { code } = alarm;
  if (code === 'words-differ')
    return (
      <Banner tone="fail">
        <p class="alarm">{t('core.alarm.words-differ', { name })}</p>
        {status?.differing.some((one) => one.index === index && one.leftOut) ? (
          <p>{t('coordinator.differing.out', { name })}</p>
        ) : (
          <>
            <p>{t('node.alarm.words.what')}</p>
            {electionWords && (
              <>
                <Words words={electionWords} large />
                <div class="row">
                  <Button onClick={() => bridge.call('node.words', { match: true })}>{t('node.words.again')}</Button>
                </div>
              </>
            )}
          </>
        )}
      </Banner>
    );
  const all = allAlarms(alarm, status?.faults ?? []);
  return (
    <Banner tone="fail">
      {all.map((one, i) => (
        <Fragment key={i}>
          <p class="alarm">{t('node.alarm', { culprit: culpritIn(t, one.culprit) })}</p>
          <p>{t(isFaultCode(one.code) ? `core.fault.${one.code}` : `core.alarm.${one.code}`)}</p>
        </Fragment>
      ))}
      <p>{t('node.alarm.what')}</p>
      {forkProof && (
        <div class="row">
          <SaveButton kind="primary" save={() => bridge.call('node.save', { what: 'fork' })}>
            {t('node.fork.save')}
          </SaveButton>
        </div>
      )}
      <Disclosure summary={t('common.exact')}>
        {all.map((one, i) => (
          <p class="muted" key={i}>
            {t('node.alarm.code', { code: one.code })} <span lang="en">{one.message}</span>
          </p>
        ))}
      </Disclosure>
    </Banner>
  );
}
