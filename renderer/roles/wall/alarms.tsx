/** What the whole room must know now, in the very words that laptops say it in; where there is no room for all, in turns. */
import { useEffect, useState } from 'preact/hooks';
import { likenesses } from '../../../shared/election/names/skeleton.ts';
import type { WallElection } from '../../../shared/protocol/wall.ts';
import { culpritIn } from '../../../shared/verdict/texts/culprit.ts';
import { Banner } from '../../design/notices/banner.tsx';
import { useLanguage, useTexts } from '../../design/surroundings.ts';
import type { Tone } from '../../design/tone.ts';
import { absenceIn } from '../../texts/in-words/absence.ts';
import { type Language, listed } from '../../texts/texts.ts';
import { TURN_MS } from './turns.tsx';

interface Alarm {
  readonly tone: Tone;
  readonly says: string;
  /** What to do about it. */
  readonly todo?: string;
}

type Say = ReturnType<typeof useTexts>;

export function Alarms({ election }: { election: WallElection }) {
  const t = useTexts();
  const { language } = useLanguage();
  const alarms = alarmsOf(election, t, language);
  const [turn, setTurn] = useState(0);
  const many = alarms.length;
  useEffect(() => {
    if (many < 2) return;
    const timer = setInterval(() => setTurn((now) => now + 1), TURN_MS);
    return () => clearInterval(timer);
  }, [many]);
  if (many === 0) return null;
  return (
    <div class="wall-alarms">
      {alarms.map(({ tone, says, todo }, i) => (
        <div key={says} data-turn={i === turn % many}>
          <Banner tone={tone}>
            <p>
              <strong>{says}</strong>
              {many > 1 && <span class="muted wall-place"> {t('wall.place', { place: i + 1, places: many })}</span>}
            </p>
            {todo && <p class="yields-2">{todo}</p>}
          </Banner>
        </div>
      ))}
    </div>
  );
}

function alarmsOf({ status, names }: WallElection, t: Say, language: Language): Alarm[] {
  const { phase, stuck, faults, differing, objections, absence, nodes, takeover, size, tooFew } = status;
  const found: Alarm[] = [];
  if (stuck && !tooFew)
    found.push({
      tone: 'fail',
      says: t('common.stuck', { message: t(`core.stuck.${stuck.name}`, stuck.values) }),
      todo: t('coordinator.stuck.text'),
    });
  for (const { code, culprit } of faults)
    found.push({
      tone: 'fail',
      says: `${t('coordinator.fault.title', { culprit: culpritIn(t, culprit) })}: ${t(`core.fault.${code}`)}`,
    });
  for (const { name, leftOut } of differing)
    found.push(
      // Where there is room for one sentence, it is what has come of it.
      leftOut
        ? {
            tone: 'wait',
            says: t('coordinator.differing.out', { name }),
            todo: t('core.alarm.words-differ', { name }),
          }
        : { tone: 'fail', says: t('core.alarm.words-differ', { name }), todo: t('coordinator.differing.look') },
    );
  const last = objections.at(-1);
  if (last)
    found.push({
      tone: 'fail',
      says: objections.length === 1 ? t('core.objection') : t('core.objections', { count: objections.length }),
      todo: `${t('core.objection.which', { audit: last.audit, tracker: last.tracker })} ${t(phase === 'voting' ? 'core.objection.todo' : 'core.objection.later')}`,
    });
  if (takeover?.ahead) {
    const { name, size: theirs } = takeover.ahead;
    found.push({
      tone: 'fail',
      says: t('coordinator.takeover.ahead.title', { name }),
      todo: t('coordinator.takeover.ahead', { name, theirs, ours: size }),
    });
  }
  if (absence && absence.gone.length > 0 && !stuck) {
    const { gone, lacking, returning } = absence;
    const key = returning ? 'coordinator.absence.returning' : 'coordinator.absence';
    found.push({
      tone: lacking && !returning ? 'fail' : 'wait',
      says: t(key, { names: listed(language, gone), count: gone.length }),
      todo: absenceIn(t, absence),
    });
  }
  const alike = likenesses(names.listed).filter(({ doubles }) => doubles.length > 0).length;
  if (alike > 0) found.push({ tone: 'fail', says: t('coordinator.roll.alike', { count: alike }) });
  if (phase !== 'finished')
    for (const { name, connected, battery } of nodes)
      if (connected && battery !== undefined)
        found.push({ tone: 'wait', says: t('common.laptop.battery.of', { name, percent: battery }) });
  return found;
}
