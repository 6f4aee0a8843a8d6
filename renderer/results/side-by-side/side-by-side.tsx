/** All rules on one set of ballots that a person changes: who wins by each, and what is odd about it. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Asked } from '../../../shared/election/ballot-file/format.ts';
import type { OvervoteRule } from '../../../shared/election/ballot-file/overvotes.ts';
import { type ListedContest, SeveralContests } from '../../../shared/election/ballot-file/several.ts';
import { comparedRules, isConverted, usualTicks } from '../../../shared/election/tally/side-by-side/outcomes.ts';
import type { Poll } from '../../../shared/election/tally/side-by-side/poll.ts';
import { type PublishedName, publishedPolls } from '../../../shared/election/tally/side-by-side/published.ts';
import { likeInWords } from '../../../shared/election/tally/side-by-side/words.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { FileButton } from '../../design/controls/file-button.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { type Given, givenIn } from './ballot-file.ts';
import { Ballots } from './ballots.tsx';
import { Contests } from './contests.tsx';
import { Criteria } from './criteria.tsx';
import { type Draft, draftOf, fits, pollOf } from './draft.ts';
import { FileNotes } from './file-notes.tsx';
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
  /** A file's ballots that cannot be changed by hand. */
  const [given, setGiven] = useState<Given | null>(null);
  /** A file of several contests, and the one whose ballots are shown, until these are changed. */
  const [several, setSeveral] = useState<Several | null>(null);
  /** The file whose ballots are shown, as its reader took them, until these are changed. */
  const [taken, setTaken] = useState<Taken | null>(null);
  const [typedTicks, setTypedTicks] = useState('2');
  const heading = useRef<HTMLHeadingElement>(null);
  const poll = useMemo(() => given?.poll ?? pollOf(draft), [draft, given]);
  const { options } = poll ?? draft;
  const bounds = { least: 1, most: options.length - 1 };
  const typed = within(typedTicks, bounds);
  const ticks = typed ?? usualTicks({ options });
  const found = useFindings(poll, ticks);
  const take = (next: Draft, from: PublishedName | null = null): void => {
    setDraft(next);
    setPreset(from);
    setGiven(null);
    setTaken(null);
    setSeveral((before) => (from === null && before !== null ? { ...before, chosen: null } : null));
  };
  const read = async (file: File, asked: Asked): Promise<void> => {
    const of = await givenIn(file, asked, t);
    if (fits(of.poll)) take(draftOf(of.poll));
    else {
      setPreset(null);
      setGiven(of);
    }
    setTaken({ file, asked, of });
  };
  const open = async (file: File): Promise<void> => {
    try {
      await read(file, {});
      setSeveral(null);
    } catch (error) {
      if (!(error instanceof SeveralContests)) throw error;
      setSeveral({ file, contests: error.contests, chosen: null });
    }
  };
  const choose = async ({ file, contests }: Several, id: string): Promise<void> => {
    await read(file, { id });
    setSeveral({ file, contests, chosen: id });
  };
  const readBy = async ({ file, asked }: Taken, overvotes: OvervoteRule): Promise<void> => {
    await read(file, { ...asked, overvotes });
    setSeveral(several);
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
          <FileButton kind="quiet" onFile={open}>
            {t('side-by-side.file')}
          </FileButton>
        </div>
        {preset && <p class="muted small">{publishedPolls[preset].source}.</p>}
        {several && (
          <Contests
            name={several.file.name}
            contests={several.contests}
            chosen={several.chosen}
            onChoose={(id) => choose(several, id)}
          />
        )}
        {taken && <FileNotes name={taken.file.name} {...taken} onOvervotes={(overvotes) => readBy(taken, overvotes)} />}
      </section>
      <div class="side-columns">
        <div class="stack">
          {given ? (
            <p>{t('side-by-side.file.fixed', { title: given.title, kinds: given.poll.ballots.length })}</p>
          ) : (
            <>
              <Ballots heading={heading} draft={draft} onDraft={take} />
              <Names draft={draft} onDraft={take} />
            </>
          )}
        </div>
        <div class="stack" aria-live="polite">
          {poll ? <Outcomes poll={poll} ticks={ticks} /> : <Banner tone="wait">{t('side-by-side.mend')}</Banner>}
          <Disclosure summary={t('side-by-side.conversions')} open={typed === null}>
            <TextInput
              type="digits"
              label={t('side-by-side.ticks')}
              value={typedTicks}
              onInput={setTypedTicks}
              error={typed === null ? t('side-by-side.ticks.wrong', { most: bounds.most, ticks }) : null}
            />
            <Conversions options={options} ticks={ticks} />
          </Disclosure>
        </div>
      </div>
      {poll && (
        <Paradoxes
          key={keyOf(poll)}
          poll={poll}
          ticks={ticks}
          found={found}
          onTake={(then) => {
            take(draftOf(then));
            heading.current?.focus();
          }}
        />
      )}
      <Criteria />
    </div>
  );
}

/** How a file was read, and what came of it. */
interface Taken {
  readonly file: File;
  readonly asked: Asked;
  readonly of: Given;
}

interface Several {
  readonly file: File;
  readonly contests: readonly ListedContest[];
  readonly chosen: string | null;
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
