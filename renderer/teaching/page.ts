/** docs/teaching, written from the guide: the test compares it with the pages that are there. */
import { say } from '../texts/catalogue.ts';
import type { OwnLanguage } from '../texts/texts.ts';
import { type Checks, type LessonName, lessonNames, type PlacedStep, type Prose, stepsOf } from './guide.ts';
import { guides } from './guides.ts';
import { piecesOf, quoted } from './quoted.ts';

/** The guide as one page of Markdown. */
export function teachingPage(language: OwnLanguage): string {
  const guide = guides[language];
  const { worksheet, glossary, rehearsal } = guide;
  const text = (prose: Prose): string =>
    piecesOf(prose, language)
      .map((piece) => (piece.quoted ? `**${quoted(piece.text, language)}**` : piece.text))
      .join('');
  const t = (key: Parameters<typeof say>[1], values = {}) => say(language, key, values);
  const list = (items: readonly Prose[]): string => items.map((item) => `- ${text(item)}`).join('\n');

  const stepText = ({ title, from, to, who, acts, says, questions }: PlacedStep, i: number): string =>
    [
      `### ${i + 1}. ${title}`,
      `*${t('teaching.minutes', { from, to })} · ${t(`teaching.who.${who}`)}*`,
      `**${t('teaching.acts')}**\n\n${list(acts)}`,
      `**${t('teaching.says')}**\n\n${says.map((said) => `> ${text(said)}`).join('\n>\n')}`,
      ...(questions.length === 0 ? [] : [`**${t('teaching.asks')}**`]),
      ...questions.map(({ ask, answer }) => `- ${text(ask)} *${text(answer)}*`),
    ].join('\n\n');

  const lessonText = (name: LessonName): string => {
    const { title, aim, needs } = guide.lessons[name];
    return [
      `## ${title}`,
      `**${t('teaching.aim')}.** ${text(aim)}`,
      `**${t('teaching.needs')}**\n\n${list(needs)}`,
      ...stepsOf(guide, name).map(stepText),
    ].join('\n\n');
  };

  const checksText = ({ title, checks }: Checks): string =>
    `### ${title}\n\n${checks.map((check) => `- [ ] ${text(check)}`).join('\n')}`;

  return `${[
    `# ${guide.title}`,
    text(guide.lead),
    t('teaching.written', { button: quoted(t('teaching.open'), language) }),
    ...lessonNames.map(lessonText),
    `## ${worksheet.title}`,
    text(worksheet.lead),
    worksheet.tasks.map(({ task }, i) => `${i + 1}. ${text(task)}`).join('\n'),
    `### ${t('teaching.solutions')}`,
    worksheet.tasks.map(({ solution }, i) => `${i + 1}. ${text(solution)}`).join('\n'),
    `## ${glossary.title}`,
    glossary.terms
      .map(({ word, means, exactly }) => `- **${word}**: ${text(means)}. ${t('teaching.exactly')}: ${text(exactly)}.`)
      .join('\n'),
    `## ${rehearsal.title}`,
    text(rehearsal.lead),
    ...rehearsal.groups.map(checksText),
  ].join('\n\n')}\n`;
}
