import { TextInput } from '../../../design/controls/field.tsx';
import { useTexts } from '../../../design/surroundings.ts';
import { NumberField } from './number-field.tsx';
import { type ContestDraft, MAX_GRADES, withGrades } from './plan-draft.ts';

interface GradeNamesProps {
  readonly contest: ContestDraft;
  readonly grades: readonly string[];
  readonly change: (next: ContestDraft) => void;
}

/** The grades of majority judgement by name, the best first as on a report. */
export function GradeNames({ contest, grades, change }: GradeNamesProps) {
  const t = useTexts();
  const rename = (grade: number, name: string) =>
    change(
      withGrades(
        contest,
        grades.map((one, i) => (i === grade ? name : one)),
      ),
    );
  return (
    <fieldset class="stack">
      <legend>{t('wizard.grades')}</legend>
      <NumberField
        label={t('wizard.grades.count')}
        value={grades.length}
        min={2}
        max={MAX_GRADES}
        onChange={(count) =>
          change(
            withGrades(
              contest,
              Array.from({ length: count }, (_, i) => grades[i] ?? ''),
            ),
          )
        }
      />
      {grades
        .map((name, grade) => (
          <TextInput
            key={grade}
            label={t('wizard.grade', { place: grades.length - grade })}
            value={name}
            maxLength={40}
            onInput={(next) => rename(grade, next)}
          />
        ))
        .reverse()}
    </fieldset>
  );
}
