/** What a followed ballot is called on the screen, by its place among them from 0: A … Z, then AA, AB … */
export const letterOf = (i: number): string =>
  (i < 26 ? '' : letterOf(Math.floor(i / 26) - 1)) + String.fromCharCode(65 + (i % 26));
