/** All rules on one set of ballots that a person changes: who wins by each, and what is odd about it. */
import { useMemo, useState } from 'preact/hooks';
import { comparedRules, isConverted, usualTicks } from '../../../shared/election/tally/side-by-side/outcomes.ts';
import type { Poll } from '../../../shared/election/tally/side-by-side/poll.ts';
import { type PublishedName, publishedPolls } from '../../../shared/election/tally/side-by-side/published.ts';
import { likeInWords } from '../../../shared/election/tally/side-by-side/words.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { Ballots } from './ballots.tsx';
import { type Draft, draftOf, pollOf } from './draft.ts';
import { Names } from './names.tsx';
import { Outcomes } from './outcomes.tsx';
import { Paradoxes } from './paradoxes.tsx';
import { useSideSpeaker } from './speaker.ts';
import { useFindings } from './use-findings.ts';
import '../results.css';
import './side-by-side.css';

const presets = Object.keys(publishedPolls) as PublishedName[];

export function SideBySide() {
  const t = useTexts();
  const [draft, setDraft] = useState<Draft>(() => draftOf(publishedPolls.tennessee));
  const [preset, setPreset] = useState<PublishedName | null>('tennessee');
  const [typedTicks, setTypedTicks] = useState('2');
  const poll = useMemo(() => pollOf(draft), [draft]);
  const bounds = { least: 1, most: draft.options.length - 1 };
  const typed = within(typedTicks, bounds);
  const ticks = typed ?? usualTicks(draft);
  const found = useFindings(poll, ticks);
  const take = (next: Draft, from: PublishedName | null = null): void => {
    setDraft(next);
    setPreset(from);
  };
  return (
    <div class="stack side-by-side">
      <p class="muted">{t('side-by-side.lead')}</p>
      <section class="stack-small" aria-label={t('side-by-side.presets')}>
        <h2>{t('side-by-side.presets')}</h2>
        <div class="row">
          {presets.map((name) => (
            <Button
              key={name}
              pressed={preset === name}
              onClick={() => {
                take(draftOf(publishedPolls[name]), name);
                setTypedTicks('2');
              }}
            >
              {t(`side-by-side.preset.${name}`)}
            </Button>
          ))}
        </div>
        {preset && <p class="muted small">{publishedPolls[preset].source}.</p>}
      </section>
      <div class="side-columns">
        <div class="stack">
          <Ballots draft={draft} onDraft={take} />
          <Names draft={draft} onDraft={take} />
        </div>
        <div class="stack" aria-live="polite">
          {poll ? <Outcomes poll={poll} ticks={ticks} /> : <Banner tone="wait">{t('side-by-side.mend')}</Banner>}
          <Disclosure summary={t('side-by-side.conversions')} open={typed === null}>
            <TextInput
              label={t('side-by-side.ticks')}
              value={typedTicks}
              onInput={setTypedTicks}
              error={typed === null ? t('side-by-side.ticks.wrong', { most: bounds.most, ticks }) : null}
            />
            <Conversions options={draft.options} ticks={ticks} />
          </Disclosure>
        </div>
      </div>
      {poll && (
        <Paradoxes key={keyOf(poll)} poll={poll} ticks={ticks} found={found} onTake={(then) => take(draftOf(then))} />
      )}
    </div>
  );
}

/** What is opened to be shown closes when the ballots change. */
const keyOf = ({ options, ballots }: Poll): string => JSON.stringify([options, ballots]);

function Conversions({ options, ticks }: { readonly options: readonly string[]; readonly ticks: number }) {
  const speaker = useSideSpeaker();
  return (
    <ul class="plain-list small">
      {comparedRules.filter(isConverted).map((rule) => (
        <li key={rule}>
          <strong>{speaker.rule(rule)}.</strong> {speaker.say(`conversion.${rule}`, { ticks, top: options.length - 1 })}
        </li>
      ))}
      <li>{likeInWords(speaker)}</li>
      <li>{speaker.say('lots')}</li>
    </ul>
  );
}
