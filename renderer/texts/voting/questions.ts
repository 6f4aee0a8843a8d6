/** A ballot with several questions, answered one at a time. */
import type { Texts } from '../texts.ts';

export const questions = {
  en: {
    'questions.one-by-one': 'One question at a time',
    'questions.progress': 'Question {place} of {count}',
    'questions.to-review': 'All answers',
    'questions.review': 'Your answers',
    'questions.review.lead': 'Nothing is sealed yet. Change what is not as you want it.',
    'questions.change': 'Change',
    'questions.change.which': 'Change question {place}: {title}',
  },
  de: {
    'questions.one-by-one': 'Eine Frage nach der anderen',
    'questions.progress': 'Frage {place} von {count}',
    'questions.to-review': 'Alle Antworten',
    'questions.review': 'Deine Antworten',
    'questions.review.lead': 'Noch ist nichts versiegelt. Ändere, was nicht so ist, wie du es willst.',
    'questions.change': 'Ändern',
    'questions.change.which': 'Ändern, Frage {place}: {title}',
  },
} satisfies Texts;
