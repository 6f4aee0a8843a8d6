/** A new election on three screens: what is asked, how it is decided, who votes and who mixes. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Pair } from '../../../../shared/protocol/desk/desk.ts';
import type { Rehearsed } from '../../../../shared/protocol/rehearsal/rehearsed.ts';
import { Button } from '../../../design/controls/button.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { Banner } from '../../../design/notices/banner.tsx';
import { useErrors } from '../../../design/notices/errors.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { SetPassphrases } from '../desk/set-passphrases.tsx';
import { LastRehearsal } from '../panels/rehearsal.tsx';
import type { Removal } from './draft-props.ts';
import { missingPeople, missingQuestions, missingRules } from './faults.ts';
import { begun, type Kept, readDraft, writeDraft } from './kept-draft.ts';
import { settled } from './names-entry.ts';
import { People } from './people.tsx';
import { picturesIn } from './pictures/kept-pictures.ts';
import { frontOf, planOf } from './plan.ts';
import { newPlan, numbersOf, type PlanDraft } from './plan-draft.ts';
import { Questions } from './questions.tsx';
import { Rules } from './rules.tsx';
import './wizard.css';

const screens = [
  { name: 'coordinator-questions', title: 'wizard.questions', Content: Questions, missing: missingQuestions },
  { name: 'coordinator-rules', title: 'wizard.rules', Content: Rules, missing: missingRules },
  { name: 'coordinator-people', title: 'wizard.people', Content: People, missing: missingPeople },
] as const;

interface WizardProps {
  /** What was kept of a plan that somebody began here. */
  readonly kept: string | null;
  /** What came of its last rehearsal. */
  readonly rehearsed: Rehearsed | null;
}

export function Wizard({ kept, rehearsed }: WizardProps) {
  const t = useTexts();
  const bridge = useBridge();
  const [found] = useState(() => (kept === null ? null : readDraft(kept)));
  const [{ at, draft }, setKept] = useState<Kept>(found ?? begun);
  const [removal, setRemoval] = useState<Removal | null>(null);
  const [isBack, setBack] = useState(found !== null);
  // As it was when the wizard opened: what is typed since then comes back as kept, too.
  const [isUnreadable] = useState(kept !== null && found === null);
  const [arePassphrasesAsked, setPassphrasesAsked] = useState(false);
  /** What the process has. */
  const handed = useRef(found && kept);
  const { name, title, Content, missing } = screens[at] ?? screens[0];
  const lacks = missing(settled(draft));
  const last = at === screens.length - 1;
  const change = (next: PlanDraft, removed: Removal | null = removal) => {
    setKept({ at, draft: next });
    setRemoval(removed);
    setBack(false);
  };
  const edit = (edited: (now: PlanDraft) => PlanDraft) => {
    setKept((now) => ({ ...now, draft: edited(now.draft) }));
    setBack(false);
  };
  const turn = (to: number) => {
    setKept({ at: to, draft: settled(draft) });
    setRemoval(null);
    setBack(false);
  };
  /** @param passphrases of two people, where the plan asks for them; a rehearsal takes none */
  const open = async (rehearsal = false, passphrases?: Pair) => {
    // The button is held while a screen lacks anything; what an earlier one lacks is shown there.
    const lacking = screens.findIndex((screen) => screen.missing(draft) !== null);
    if (lacking >= 0) return turn(lacking);
    if (draft.desk && !rehearsal && !passphrases) return setPassphrasesAsked(true);
    const { laptops } = numbersOf(draft);
    const front = frontOf(draft);
    const beside = {
      ...(rehearsal && { rehearsal }),
      ...(passphrases && { passphrases }),
      ...(laptops !== null && { laptops }),
      ...(front && { front }),
    };
    await bridge.call('coordinator.create', { plan: planOf(draft), pictures: picturesIn(draft), ...beside });
  };
  const anew = () => change(newPlan, { said: { key: 'wizard.anew.done', values: {} }, putBack: () => draft });
  return (
    <Screen
      key={at}
      name={name}
      title={t(title)}
      overline={t('common.step', { place: at + 1, places: screens.length })}
      lead={isBack && t('wizard.kept')}
      tools={
        at === 0 &&
        writeDraft({ at, draft }) !== null && (
          <Button kind="quiet" onClick={anew}>
            {t('wizard.anew')}
          </Button>
        )
      }
      actions={
        <>
          <Button
            kind="primary"
            size="large"
            reason={lacks && t(lacks.key, lacks.values)}
            onClick={last ? () => open() : () => turn(at + 1)}
          >
            {t(last ? 'wizard.open' : 'common.next')}
          </Button>
          {last && !draft.lesson && (
            <Button size="large" reason={lacks && t(lacks.key, lacks.values)} onClick={() => open(true)}>
              {t('wizard.rehearse')}
            </Button>
          )}
          {at > 0 && (
            <Button kind="quiet" size="large" onClick={() => turn(at - 1)}>
              {t('common.back')}
            </Button>
          )}
          {removal && (
            <div class="removal" role="status">
              <span>{t(removal.said.key, removal.said.values)}</span>
              <Button kind="quiet" onClick={() => change(removal.putBack(draft), null)}>
                {t('wizard.put-back')}
              </Button>
            </div>
          )}
        </>
      }
    >
      <Keeping text={writeDraft({ at, draft })} handed={handed} />
      {last && rehearsed && <LastRehearsal rehearsed={rehearsed} plan={lacks ? null : planOf(settled(draft))} />}
      {arePassphrasesAsked && (
        <SetPassphrases onSet={(passphrases) => open(false, passphrases)} onClose={() => setPassphrasesAsked(false)} />
      )}
      {isUnreadable && <Banner tone="wait">{t('wizard.kept.unreadable')}</Banner>}
      <div class="wizard">
        <Content draft={draft} change={change} edit={edit} />
      </div>
    </Screen>
  );
}

/** Hands each change to the process, which outlives this page. */
function Keeping({ text, handed }: { text: string | null; handed: { current: string | null } }) {
  const bridge = useBridge();
  const { report } = useErrors();
  // Not once the page is painted: it may be gone by then.
  useLayoutEffect(() => {
    if (handed.current === text) return;
    handed.current = text;
    bridge.call('coordinator.draft', { draft: text }).catch(report);
  }, [text]);
  return null;
}
