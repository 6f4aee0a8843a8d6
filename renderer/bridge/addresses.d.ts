/** Where the build has put a script that is started by its address (vite.config.ts). */
declare module '*?address' {
  const address: string;
  export default address;
}
