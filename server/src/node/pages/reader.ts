import type { Message, Params } from '../../findings.ts';
import type { Page } from '../../pages/page.ts';

/**
 * Makes a page of a file, `encoding` being the one that somebody names. Throws `Unreadable` where there is no text to be
 * had; anything else that it throws means a damaged file.
 */
export type PageReader = (bytes: Uint8Array, encoding: string | undefined) => Promise<Page> | Page;

/** Why there is no text in a file, and what to do; to follow the file's name and a colon. */
export class Unreadable extends Error {
  readonly why: Message;
  readonly params: Params;
  constructor(why: Message, params: Params = {}) {
    super(why.en);
    this.why = why;
    this.params = params;
  }
}
