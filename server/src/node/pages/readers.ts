import { docx } from './docx.ts';
import { html } from './html.ts';
import type { PageKind } from './kinds.ts';
import { pdf } from './pdf.ts';
import type { PageReader } from './reader.ts';
import { text } from './text.ts';

/** What makes a page of each kind of file. */
export const readers: Readonly<Record<PageKind, PageReader>> = { html, docx, pdf, text };
