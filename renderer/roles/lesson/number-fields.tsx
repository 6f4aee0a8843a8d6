import type { LessonPart } from '../../../shared/lesson/lesson.ts';
import { boundsOf, letterOf, type NumberName, type Order, orders, pairs } from '../../../shared/lesson/tiny-numbers.ts';
import { Field, TextInput } from '../../design/controls/field.tsx';
import { useTexts } from '../../design/surroundings.ts';
import { letterInLabel } from '../../election/hood/math.tsx';
import { type Entered, fieldsOf, type Lesson } from './numbers.ts';

type Kind = 'choice' | 'line' | 'secret' | 'factor' | 'nonce' | 'question' | 'answer';

const kindOf: Readonly<Record<NumberName, Kind>> = {
  a1: 'line',
  b1: 'line',
  a2: 'line',
  b2: 'line',
  a3: 'line',
  b3: 'line',
  choice: 'choice',
  choice2: 'choice',
  choice3: 'choice',
  r: 'secret',
  r2: 'secret',
  r3: 'secret',
  x: 'secret',
  s: 'factor',
  s1: 'factor',
  s2: 'factor',
  s3: 'factor',
  u1: 'factor',
  u2: 'factor',
  u3: 'factor',
  k: 'nonce',
  c: 'question',
  other: 'question',
  guessed: 'question',
  answer: 'answer',
};

interface PartFieldsProps {
  readonly part: LessonPart;
  readonly lesson: Lesson;
  readonly entered: Entered;
  readonly onEntered: (entered: Entered) => void;
}

/** The secret numbers of a part, each to be changed. */
export function PartFields({ part, lesson, entered, onEntered }: PartFieldsProps) {
  const t = useTexts();
  const { group, shown, wrong } = lesson;
  const names = fieldsOf(part);
  const choose = (chosen: Entered['chosen']) => onEntered({ ...entered, chosen: { ...entered.chosen, ...chosen } });
  if (part !== 'opening' && names.length === 0) return null;
  return (
    <fieldset class="hood-fields">
      <legend>{t(part === 'opening' ? 'hood.openers' : 'hood.secrets')}</legend>
      {names.map((name) => {
        const bounds = boundsOf(name, group);
        return (
          <TextInput
            key={name}
            type="digits"
            label={t(`hood.number.${kindOf[name]}`, { letter: letterInLabel(letterOf[name]), laptop: name.slice(1) })}
            value={shown[name]}
            onInput={(value) => onEntered({ ...entered, typed: { ...entered.typed, [name]: value } })}
            error={wrong.has(name) ? t('wizard.fault.number', { least: bounds.least, most: bounds.most }) : null}
          />
        );
      })}
      {part === 'shuffle' && <ShuffleFields lesson={lesson} choose={choose} />}
      {part === 'opening' && (
        <Choice
          label={t('hood.openers.label')}
          value={pairs.findIndex((pair) => String(pair) === String(lesson.numbers.openers))}
          options={pairs.map(([one, two]) => t('hood.openers.pair', { one, two }))}
          onChange={(at) => choose({ openers: pairs[at]! })}
        />
      )}
    </fieldset>
  );
}

function ShuffleFields({ lesson, choose }: { lesson: Lesson; choose: (chosen: Entered['chosen']) => void }) {
  const t = useTexts();
  const { order, middle, coin, cheats } = lesson.numbers;
  const place = (wanted: Order) => orders.findIndex((one) => String(one) === String(wanted));
  const options = orders.map((one) => one.join(' '));
  return (
    <>
      <Choice
        label={t('hood.order')}
        value={place(order)}
        options={options}
        onChange={(at) => choose({ order: orders[at]! })}
      />
      <Choice
        label={t('hood.middle')}
        value={place(middle)}
        options={options}
        onChange={(at) => choose({ middle: orders[at]! })}
      />
      <Choice
        label={t('hood.coin')}
        value={coin}
        options={[t('hood.coin.before'), t('hood.coin.after')]}
        wide
        onChange={(at) => choose({ coin: at === 0 ? 0 : 1 })}
      />
      <label class="choice hood-wide">
        <input type="checkbox" checked={cheats} onChange={(event) => choose({ cheats: event.currentTarget.checked })} />
        <span>{t('hood.cheats')}</span>
      </label>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** The place of what is chosen. */
  readonly value: number;
  readonly options: readonly string[];
  readonly onChange: (at: number) => void;
  /** Twice as wide as a number. */
  readonly wide?: boolean;
}

/** One of few. */
export function Choice({ label, value, options, onChange, wide = false }: ChoiceProps) {
  const field = (
    <Field label={label}>
      {(id) => (
        <select id={id} value={String(value)} onChange={(event) => onChange(Number(event.currentTarget.value))}>
          {options.map((option, at) => (
            <option key={option} value={String(at)}>
              {option}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return wide ? <div class="hood-wide">{field}</div> : field;
}
