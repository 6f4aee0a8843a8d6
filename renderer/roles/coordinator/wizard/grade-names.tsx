import { TextInput } from '../../../design/controls/field.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { gradeCountFault, gradeFaults } from './faults.ts';
import { NumberField } from './number-field.tsx';
import { type ContestDraft, GRADES, gradeCountTyped, gradesOf, withGrade } from './plan-draft.ts';

interface GradeNamesProps {
  readonly contest: ContestDraft;
  readonly change: (next: ContestDraft) => void;
}

/** The grades of majority judgement by name, the best first as on a report. */
export function GradeNames({ contest, change }: GradeNamesProps) {
  const t = useTexts();
  const grades = gradesOf(contest);
  const faults = gradeFaults(contest);
  return (
    <fieldset class="stack">
      <legend>{t('wizard.grades')}</legend>
      <NumberField
        label={t('wizard.grades.count')}
        value={gradeCountTyped(contest)}
        bounds={GRADES}
        fault={gradeCountFault(contest)}
        onChange={(gradeCount) => change({ ...contest, gradeCount })}
      />
      {grades
        .map((name, grade) => {
          const fault = faults[grade];
          return (
            <TextInput
              key={grade}
              label={t('wizard.grade', { place: grades.length - grade })}
              error={fault ? t(fault.key, fault.values) : null}
              value={name}
              onInput={(next) => change(withGrade(contest, grade, next))}
            />
          );
        })
        .reverse()}
    </fieldset>
  );
}
