import { useState } from 'preact/hooks';
import { lessonParts } from '../../../shared/lesson/lesson.ts';
import { tinyGroups, tinyPowers } from '../../../shared/lesson/tiny-group.ts';
import { sheetWords } from '../../../shared/lesson/worksheet-words.ts';
import type { LessonState } from '../../../shared/protocol/ipc.ts';
import { Button } from '../../design/controls/button.tsx';
import { TextInput } from '../../design/controls/field.tsx';
import { within } from '../../design/controls/whole-number.ts';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Screen } from '../../design/layout/screen.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { OnlyEnglish } from '../../design/notices/only-english.tsx';
import { useTexts, useWritten } from '../../design/surroundings.ts';
import { CurveSection } from './curve-section.tsx';
import { Choice } from './number-fields.tsx';
import { type Entered, type Lesson, lessonOf, seedBounds, usual } from './numbers.ts';
import { PartSection } from './part-section.tsx';
import { RealSection } from './real-section.tsx';
import { Powers, Sheet } from './sheet.tsx';
import './hood.css';

const sections = [...lessonParts, 'curve', 'real', 'sheet'] as const;
type Section = (typeof sections)[number];
/** Of these the numbers are not the tiny group’s. */
const elsewhere: ReadonlySet<Section> = new Set<Section>(['curve', 'real']);

/** Under the hood: the same steps as in an election, in a group so small that people compute in it. */
export function LessonWindow({ state }: { state: LessonState }) {
  const t = useTexts();
  const [section, setSection] = useState<Section>('key');
  const [entered, setEntered] = useState<Entered>(usual);
  const lesson = lessonOf(entered);
  // An election takes all the room there is.
  const opens = section === 'real' && state.file !== null;
  const next = sections[sections.indexOf(section) + 1];
  const turn = (to: Section) => {
    setSection(to);
    window.scrollTo(0, 0);
  };
  return (
    <Screen
      name="lesson-hood"
      title={t('hood.title')}
      lead={!opens && <span class="no-print">{t('hood.lead')}</span>}
      actions={
        next &&
        !opens && (
          <Button size="large" onClick={() => turn(next)}>
            {t('hood.next', { section: t(`hood.section.${next}`) })}
          </Button>
        )
      }
    >
      <nav class="row no-print" aria-label={t('hood.sections')}>
        {sections.map((one) => (
          <Button key={one} pressed={one === section} onClick={() => turn(one)}>
            {t(`hood.section.${one}`)}
          </Button>
        ))}
      </nav>
      <OnlyEnglish />
      {!elsewhere.has(section) && (
        <Group lesson={lesson} entered={entered} onEntered={setEntered} sheet={section === 'sheet'} />
      )}
      {section === 'curve' ? (
        <CurveSection />
      ) : section === 'real' ? (
        <RealSection seed={lesson.seed ?? 1} state={state} />
      ) : section === 'sheet' ? (
        <Sheet seed={lesson.seed ?? 1} />
      ) : (
        <PartSection key={section} part={section} lesson={lesson} entered={entered} onEntered={setEntered} />
      )}
    </Screen>
  );
}

interface GroupProps {
  readonly lesson: Lesson;
  readonly entered: Entered;
  readonly onEntered: (entered: Entered) => void;
  /** On paper the group is always the smallest. */
  readonly sheet: boolean;
}

/** Which numbers: a seed for all of them, how large the group is, and the table that gives it away. */
function Group({ lesson, entered, onEntered, sheet }: GroupProps) {
  const t = useTexts();
  const { written, lang } = useWritten();
  const { group, seed } = lesson;
  const anew = (change: Partial<Entered>) =>
    onEntered({ ...usual, seed: entered.seed, group: entered.group, ...change });
  const { least, most } = seedBounds;
  return (
    <div class="stack no-print">
      <div class="hood-fields">
        <TextInput
          type="digits"
          label={t('hood.seed')}
          hint={t('hood.seed.hint')}
          value={entered.seed}
          onInput={(written) => anew({ seed: written })}
          error={seed === null ? t('wizard.fault.number', { least, most }) : null}
        />
        {!sheet && (
          <Choice
            label={t('hood.group')}
            value={entered.group}
            options={tinyGroups.map(({ p, q, g }) => `p = ${p}, q = ${q}, g = ${g}`)}
            onChange={(at) => anew({ group: at })}
          />
        )}
        <Button onClick={() => anew({ seed: String(((within(entered.seed, seedBounds) ?? 0) + 1) % (most + 1)) })}>
          {t('hood.others')}
        </Button>
      </div>
      {!sheet && (
        <>
          <Banner tone="plain">
            <span lang={lang}>{sheetWords[written].warning}</span>
          </Banner>
          <Disclosure summary={t('hood.table', { g: group.g, p: group.p })}>
            <Powers powers={tinyPowers(group)} g={group.g} />
          </Disclosure>
        </>
      )}
    </div>
  );
}
