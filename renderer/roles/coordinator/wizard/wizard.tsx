/** A new election on three screens: what is asked, how it is decided, who votes and who mixes. */
import { useState } from 'preact/hooks';
import { Button } from '../../../design/controls/button.tsx';
import { Screen } from '../../../design/layout/screen.tsx';
import { useBridge, useTexts } from '../../../design/surroundings.ts';
import { People } from './people.tsx';
import {
  type Missing,
  missingQuestions,
  missingRules,
  newPlan,
  type PlanDraft,
  planOf,
  settled,
} from './plan-draft.ts';
import { Questions } from './questions.tsx';
import { Rules } from './rules.tsx';
import './wizard.css';

const screens = [
  { name: 'coordinator-questions', title: 'wizard.questions', Content: Questions, missing: missingQuestions },
  { name: 'coordinator-rules', title: 'wizard.rules', Content: Rules, missing: missingRules },
  {
    name: 'coordinator-people',
    title: 'wizard.people',
    Content: People,
    missing: (_: PlanDraft): Missing | null => null,
  },
] as const;

export function Wizard() {
  const t = useTexts();
  const bridge = useBridge();
  const [draft, change] = useState(newPlan);
  const [at, setAt] = useState(0);
  const { name, title, Content, missing } = screens[at] ?? screens[0];
  const lacks = missing(settled(draft));
  const last = at === screens.length - 1;
  const next = () => {
    change(settled(draft));
    setAt(at + 1);
  };
  const open = async () => {
    await bridge.call('coordinator.create', { plan: planOf(draft), laptops: draft.laptops });
  };
  return (
    <Screen
      key={at}
      name={name}
      title={t(title)}
      overline={t('coordinator.overline', { place: at + 1, places: screens.length })}
      actions={
        <>
          <Button kind="primary" size="large" reason={lacks && t(lacks.key, lacks.values)} onClick={last ? open : next}>
            {t(last ? 'wizard.open' : 'common.next')}
          </Button>
          {at > 0 && (
            <Button kind="quiet" size="large" onClick={() => setAt(at - 1)}>
              {t('common.back')}
            </Button>
          )}
        </>
      }
    >
      <div class="wizard">
        <Content draft={draft} change={change} />
      </div>
    </Screen>
  );
}
