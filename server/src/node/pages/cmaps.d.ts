/** The CMaps of pdf.js by the names of their files, in base64; `esbuild.mjs` makes the module. */
declare module 'postil:cmaps' {
  const cmaps: Readonly<Record<string, string>>;
  export default cmaps;
}
