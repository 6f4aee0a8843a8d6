import { type LessonPart, partTable, stepsOf } from '../../../shared/lesson/lesson.ts';
import { tinyKey } from '../../../shared/lesson/tiny-key.ts';
import { partWords } from '../../../shared/lesson/worksheet-words.ts';
import { Disclosure } from '../../design/layout/disclosure.tsx';
import { Banner } from '../../design/notices/banner.tsx';
import { useTexts, useWritten } from '../../design/surroundings.ts';
import { Equation } from '../../election/hood/math.tsx';
import { Steps } from '../../election/hood/steps.tsx';
import { PartFields } from './number-fields.tsx';
import { type Entered, isPossible, type Lesson } from './numbers.ts';

interface PartSectionProps {
  readonly part: LessonPart;
  readonly lesson: Lesson;
  readonly entered: Entered;
  readonly onEntered: (entered: Entered) => void;
}

/** One part of the lesson: what it is about, its numbers, its steps, a question. */
export function PartSection(props: PartSectionProps) {
  const { part, lesson } = props;
  const t = useTexts();
  const { written, lang } = useWritten();
  const { title, text, question, answer } = partWords[written][part];
  return (
    <section class="stack hood-part">
      <h2 lang={lang}>{title}</h2>
      <p lang={lang}>{text}</p>
      <p class="muted small">{t(`hood.real.${part}`)}</p>
      <PartFields {...props} />
      {isPossible(part, lesson) ? (
        <Computed part={part} lesson={lesson} />
      ) : (
        <Banner tone="wait">{t('hood.fix')}</Banner>
      )}
      <Disclosure summary={question} lang={lang}>
        <p lang={lang}>{answer}</p>
      </Disclosure>
    </section>
  );
}

/** Parts in which the key of three is made or used. */
const rests: ReadonlySet<LessonPart> = new Set<LessonPart>(['key', 'seal', 'rewrap', 'shuffle', 'opening']);

function Computed({ part, lesson: { group, numbers } }: { part: LessonPart; lesson: Lesson }) {
  const t = useTexts();
  const steps = stepsOf(part, group, numbers);
  const known = partTable[part].known(group, numbers);
  const key = tinyKey(group, numbers);
  const failed = steps.filter(({ holds }) => holds === false).length;
  return (
    <>
      {rests.has(part) && key.hidesNothing && <Banner tone="fail">{t('hood.no-key')}</Banner>}
      {rests.has(part) && key.oneIsEnough && <Banner tone="wait">{t('hood.one-is-enough')}</Banner>}
      {known.length > 0 && (
        <p class="hood-known">
          {t('hood.known')}{' '}
          {known.map((one) => (
            <Equation key={one} math={one} />
          ))}
        </p>
      )}
      {part === 'rewind' && steps.length === 0 && <Banner tone="wait">{t('hood.same-question')}</Banner>}
      {steps.length > 0 && <Steps steps={steps} />}
      {part === 'shuffle' && numbers.cheats && (
        <Banner tone={failed > 0 ? 'fail' : 'wait'}>{t(failed > 0 ? 'hood.caught' : 'hood.not-caught')}</Banner>
      )}
    </>
  );
}
