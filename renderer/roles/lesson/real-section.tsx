import { useMemo, useState } from 'preact/hooks';
import {
  ballotsIn,
  exampleBallot,
  type RealBallot,
  type RealBallots,
  realSteps,
  shortened,
} from '../../../shared/lesson/real-ballot.ts';
import { CANDIDATES } from '../../../shared/lesson/tiny-numbers.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { FileButton } from '../../design/controls/file-button.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Banner } from '../../design/notices/banner.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { Steps } from './steps.tsx';

/** A ballot on the real curve: one of a transcript, or one that is sealed here. */
export function RealSection({ seed }: { seed: number }) {
  const t = useTexts();
  const [ballots, setBallots] = useState<RealBallots | null>(null);
  return (
    <section class="stack hood-part">
      <h2>{t('hood.real.title')}</h2>
      <p>{t('hood.real.text')}</p>
      <div class="row">
        <FileButton onFile={async (file) => setBallots(await ballotsIn(new Uint8Array(await file.arrayBuffer())))}>
          {t('hood.real.choose')}
        </FileButton>
        {ballots && <Button onClick={() => setBallots(null)}>{t('hood.real.back')}</Button>}
      </div>
      {ballots ? <OfTranscript ballots={ballots} /> : <Example seed={seed} />}
    </section>
  );
}

function Example({ seed }: { seed: number }) {
  const t = useTexts();
  const [typed, setTyped] = useState('1');
  const bounds = { least: 1, most: CANDIDATES };
  const choice = within(typed, bounds);
  const ballot = useMemo(() => (choice === null ? null : exampleBallot(seed, choice)), [seed, choice]);
  return (
    <>
      <p class="muted">{t('hood.real.example')}</p>
      <div class="hood-fields">
        <TextInput
          type="digits"
          label={t('hood.real.choice')}
          value={typed}
          onInput={setTyped}
          error={choice === null ? t('wizard.fault.number', bounds) : null}
        />
      </div>
      {ballot && <Opened ballot={ballot} />}
    </>
  );
}

function OfTranscript({ ballots }: { ballots: RealBallots }) {
  const t = useTexts();
  const [typed, setTyped] = useState('1');
  const { title, count } = ballots;
  const bounds = { least: 1, most: count };
  const place = within(typed, bounds);
  const opened = useMemo(() => (place === null ? null : ballots.open(place - 1)), [ballots, place]);
  if (count === 0) return <Banner tone="wait">{t('hood.real.none', { title })}</Banner>;
  return (
    <>
      <p>{t('hood.real.of', { title, count })}</p>
      <div class="hood-fields">
        <TextInput
          type="digits"
          label={t('hood.real.place')}
          value={typed}
          onInput={setTyped}
          error={place === null ? t('wizard.fault.number', bounds) : null}
        />
      </div>
      {opened && <p class="muted">{t('hood.real.entry', { index: opened.index })}</p>}
      {opened?.ballot && <Opened ballot={opened.ballot} />}
      {opened && !opened.ballot && <Banner tone="fail">{t('hood.real.broken')}</Banner>}
    </>
  );
}

function Opened({ ballot }: { ballot: RealBallot }) {
  const t = useTexts();
  const [whole, setWhole] = useState(false);
  return (
    <>
      <div>
        <Button pressed={whole} onClick={() => setWhole(!whole)}>
          {t('hood.real.whole')}
        </Button>
      </div>
      <Steps steps={realSteps(ballot, whole ? (digits) => digits : shortened)} />
    </>
  );
}
