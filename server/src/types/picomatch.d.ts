declare module 'picomatch/posix.js' {
  import picomatch from 'picomatch';
  export default picomatch;
}
