import { terminalText } from './terminal.ts';

/** A text of a file as HTML shows it: no markup, and nothing that is invisible or changes direction. */
export function htmlText(text: string): string {
  return terminalText(text).replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
