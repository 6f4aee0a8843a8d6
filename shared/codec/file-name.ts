/** A name for a file that any system takes: the first letters and digits of the title, whole ones. */
export const fileName = (title: string, suffix: string): string =>
  `${
    [...title.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-')]
      .slice(0, 60)
      .join('')
      .replace(/^-+|-+$/g, '')
      .toLowerCase() || 'election'
  }${suffix}`;
