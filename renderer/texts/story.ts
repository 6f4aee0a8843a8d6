/** The words of a story: the command line and print say them, too. */
export { storyTexts as story } from '../../shared/story/texts/texts.ts';
