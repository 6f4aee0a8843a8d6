/** A name for a file that any system takes: letters and digits of the title. */
export const fileName = (title: string, suffix: string): string =>
  `${
    title
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60)
      .toLowerCase() || 'election'
  }${suffix}`;
