import { useState } from 'preact/hooks';
import type { Argument, SimulationState } from '../../../shared/protocol/ipc.ts';
import type { WallOrder } from '../../../shared/protocol/wall.ts';
import { Button } from '../../design/controls/button.tsx';
import { Copyable } from '../../design/controls/copyable.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { SaveButton } from '../../design/controls/save-button.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Screen } from '../../design/layout/screen.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { ErrorText } from '../../design/notices/errors.tsx';
import { Progress } from '../../design/signs/progress.tsx';
import { useBridge, useLanguage, useTexts } from '../../design/surroundings.ts';
import { LookUnder } from '../../election/hood/look-under.tsx';
import { MixView } from '../../mix/mix-view.tsx';
import { PrivacyMeter } from '../../results/privacy/privacy-meter.tsx';
import { Results } from '../../results/results.tsx';
import { Curtain } from '../../story/curtain.tsx';
import { WallPaceChoice } from '../../story/wall-pace.tsx';
import { isTextKey } from '../../texts/catalogue.ts';
import { SeriesView } from './series/series-view.tsx';
import { boundsOf, type Typed, usual, wantedOf } from './wanted.ts';
import './simulation.css';

/** A whole election with one button, numbers in, then the same pictures as in a real one; or a series that is measured. */
export function SimulationWindow({ state }: { state: SimulationState }) {
  const bridge = useBridge();
  const [measures, setMeasures] = useState(false);
  if (!measures && !state.series.running) return <OneElection state={state} onMeasure={() => setMeasures(true)} />;
  const openWall = () => bridge.call('simulation.wall', { order: { do: 'open' } });
  return <SeriesView series={state.series} onWall={openWall} onLeave={() => setMeasures(false)} />;
}

function OneElection({ state, onMeasure }: { state: SimulationState; onMeasure: () => void }) {
  const bridge = useBridge();
  const t = useTexts();
  const { language } = useLanguage();
  const [typed, setTyped] = useState<Typed>(usual);
  // Whether the result is shown: it waits for its story.
  const [open, setOpen] = useState(state.tally !== null);
  // Each election has a player of its own.
  const [shown, setShown] = useState(0);
  const { running, status, tally, contests, timings, privacy, error, wall } = state;
  const give = (order: WallOrder) => bridge.call('simulation.wall', { order });
  const order = (what: 'open' | 'show-result') => () => give({ do: what });
  const save = (what: Argument<'simulation.save'>['what']) => () => bridge.call('simulation.save', { what });
  const waits = wall.open > 0 ? !wall.resultShown : !open;
  const wanted = wantedOf(typed);
  const start = async (numbers: Argument<'simulation.start'>) => {
    await bridge.call('simulation.start', numbers);
    setOpen(false);
    setShown(shown + 1);
  };
  return (
    <Screen
      name={`simulation-${running ? 'running' : tally ? 'done' : 'empty'}`}
      title={t('simulation.title')}
      lead={t('simulation.lead')}
      tools={
        <>
          <Button kind="quiet" onClick={order('open')}>
            {t('wall.open')}
          </Button>
          {wall.address !== null && <Copyable text={wall.address} label={t('wall.by-hand')} />}
          {!running && (
            <Button kind="quiet" onClick={onMeasure}>
              {t('series.open')}
            </Button>
          )}
          {running && <Button onClick={() => bridge.call('simulation.stop', {})}>{t('common.stop')}</Button>}
        </>
      }
      actionsAtEnd={status !== null}
      actions={
        running ? null : (
          <Button
            kind="primary"
            size="large"
            reason={wanted ? null : t('simulation.fix')}
            onClick={() => (wanted ? start(wanted) : null)}
          >
            {t(status ? 'simulation.again' : 'common.start')}
          </Button>
        )
      }
    >
      {error && (
        <Banner tone="fail">
          <ErrorText error={error} />
        </Banner>
      )}
      {running ? <Task task={state.task} /> : !status && <Numbers typed={typed} onTyped={setTyped} />}
      {!running && tally && <Banner tone="ok">{t('simulation.done')}</Banner>}
      {wall.open > 0 && <WallPaceChoice pace={wall.pace} onPace={(pace) => give({ do: 'pace', pace })} />}
      {status && (
        <MixView key={shown} status={status} own={null} timings={timings} from="start" onOver={() => setOpen(true)} />
      )}
      {tally && waits && <Curtain onOpen={wall.open > 0 ? order('show-result') : () => setOpen(true)} />}
      {tally && !waits && (
        <Results contests={contests} tally={tally} status={status} electionWords={status?.electionWords ?? null} />
      )}
      {privacy && !waits && <PrivacyMeter privacy={privacy} oneComputer />}
      {state.canOpen && !waits && <LookUnder key={shown} />}
      {state.canOpen && !waits && (
        <div class="row no-print">
          <SaveButton save={save('transcript')}>{t('coordinator.save.transcript')}</SaveButton>
          <SaveButton save={save('verifier')}>{t('coordinator.save.verifier')}</SaveButton>
          <SaveButton save={() => bridge.call('simulation.archive', { language })}>
            {t('coordinator.save.archive')}
          </SaveButton>
        </div>
      )}
      {!running && status && <Numbers typed={typed} onTyped={setTyped} />}
    </Screen>
  );
}

function Task({ task }: Pick<SimulationState, 'task'>) {
  const t = useTexts();
  if (!task) return null;
  const key = `simulation.${task.name}`;
  return <Progress label={isTextKey(key) ? t(key) : task.name} done={task.done} total={task.total} />;
}

function Numbers({ typed, onTyped }: { typed: Typed; onTyped: (typed: Typed) => void }) {
  const t = useTexts();
  const bounds = boundsOf(typed);
  return (
    <div class="numbers">
      {(['voters', 'nodes', 'threshold'] as const).map((name) => (
        <TextInput
          key={name}
          type="number"
          label={t(`simulation.${name}`)}
          hint={t(`simulation.${name}.hint`)}
          value={typed[name]}
          onInput={(value) => onTyped({ ...typed, [name]: value })}
          min={bounds[name].least}
          max={bounds[name].most}
          error={within(typed[name], bounds[name]) === null ? t('simulation.bad', { ...bounds[name] }) : null}
        />
      ))}
      <TextInput
        label={t('simulation.seed')}
        hint={t('simulation.seed.hint')}
        value={typed.seed}
        onInput={(seed) => onTyped({ ...typed, seed })}
        maxLength={100}
      />
    </div>
  );
}
