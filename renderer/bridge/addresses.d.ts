/** Where the build has put a script that is started by its address (vite.config.ts). */
declare module '*?address' {
  const address: string;
  export default address;
}

/** A script by itself, as text: for a page that is one file (main/build/verify-page.ts). */
declare module '*?text' {
  const text: string;
  export default text;
}
