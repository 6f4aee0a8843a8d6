/** The pages of docs/guide in a language, which the build reads (vite.config.ts): a script of its own, fetched when somebody opens the guide. */
declare module 'guide:*' {
  import type { Page } from './page.ts';

  export const pages: readonly Page[];
  /** Addresses of pictures, by the names that pages give them. */
  export const pictures: Readonly<Record<string, string>>;
}
