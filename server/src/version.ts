/** Put in by the build from package.json. */
declare const POSTIL_VERSION: string | undefined;

export const version = typeof POSTIL_VERSION === 'string' ? POSTIL_VERSION : '0.0.0';
