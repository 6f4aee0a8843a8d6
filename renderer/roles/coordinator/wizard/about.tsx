import { useRef } from 'preact/hooks';
import { TextInput } from '../../../design/controls/field.tsx';
import { Disclosure } from '../../../design/layout/disclosure.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { aboutFaults } from './faults.ts';
import { aboutOf, type ContestDraft, hasNone, readsAsNone } from './plan-draft.ts';

interface AboutProps {
  readonly contest: ContestDraft;
  readonly change: (next: ContestDraft) => void;
}

/** A line about each option, for projects and motions: most elections leave it folded up. */
export function About({ contest, change }: AboutProps) {
  const t = useTexts();
  const lines = aboutOf(contest);
  const faults = aboutFaults(contest);
  // What stands for nobody has nothing to say of itself.
  const none = hasNone(contest) || readsAsNone(contest, t('wizard.none.words')) ? lines.length - 1 : -1;
  // Who empties a line again still has it under the hands.
  const used = useRef(false);
  used.current ||= lines.some((line) => line !== '');
  return (
    <Disclosure summary={t('wizard.about')} open={used.current}>
      <p class="muted">{t('wizard.about.text')}</p>
      {lines.map((line, at) => {
        if (at === none && line === '') return null;
        const fault = faults[at];
        const name = contest.options[at]!.trim() || String(at + 1);
        return (
          <TextInput
            // A line is its place, as the name is above it.
            key={at}
            label={t('wizard.about.line', { name })}
            value={line}
            error={fault && t(fault.key, fault.values)}
            onInput={(next) => change({ ...contest, about: lines.with(at, next) })}
          />
        );
      })}
    </Disclosure>
  );
}
