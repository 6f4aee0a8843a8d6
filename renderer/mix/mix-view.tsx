import type { Status } from '../../shared/protocol/coordinator/status.ts';
import type { PhaseTiming } from '../../shared/protocol/ipc.ts';
import { culpritIn } from '../../shared/verdict/texts/culprit.ts';
import { Disclosure } from '../design/layout/disclosure.tsx';
import { Banner } from '../design/notices/banner.tsx';
import { useTexts } from '../design/surroundings.ts';
import type { From } from '../story/player.ts';
import { StoryPlayer } from '../story/story-player.tsx';
import { useStory } from '../story/use-story.ts';
import { narration } from './narration.ts';
import { Timings } from './timings.tsx';
import './mix.css';

export interface MixViewProps {
  readonly status: Status;
  /** This laptop's place in the line, from 1; null where it is none of them. */
  readonly own: number | null;
  readonly timings: readonly PhaseTiming[];
  /** Where the story begins; with the close once voting is over unless given, and before that at its end. */
  readonly from?: From;
  /** Called when the story has come to the end of an election. */
  readonly onOver?: () => void;
}

/** The election as it goes on: what happens now in a sentence, and its story at a pace that people can follow. */
export function MixView({ status, own, timings, from = fromOf(status), onOver }: MixViewProps) {
  const t = useTexts();
  const beats = useStory(status.size);
  const now = narration(status);
  return (
    <div class="mix">
      {status.stuck && (
        <Banner tone="fail">
          {t('common.stuck', { message: t(`core.stuck.${status.stuck.name}`, status.stuck.values) })}
        </Banner>
      )}
      {status.faults.map(({ code, culprit, message, proven }, i) => (
        <Banner tone="fail" key={`${i} ${message}`}>
          {t(proven ? 'mix.fault' : 'mix.fault.unproven', { culprit: culpritIn(t, culprit) })} {t(`core.fault.${code}`)}
        </Banner>
      ))}
      <p class="muted">
        {t('mix.now')} {t(now.key, now.values)}
      </p>
      <StoryPlayer beats={beats} own={own} isLive from={from} controls {...(onOver ? { onOver } : {})} />
      <Disclosure summary={t('mix.timings')}>
        <Timings timings={timings} />
      </Disclosure>
    </div>
  );
}

const fromOf = ({ phase }: Status): From => (phase === 'mixing' || phase === 'decryption' ? 'close' : 'end');
