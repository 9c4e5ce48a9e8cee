import type { Markup, MarkupAttributes } from './xml.ts';

/** An element of HTML. Strings among what it holds are text, and escaped; names are the program's own. */
export function html(name: string, attributes: MarkupAttributes, content: readonly (Markup | string)[] = []): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${htmlText(String(value))}"`],
  );
  if (empty.has(name)) return { markup: `<${name}${written.join('')}>` };
  const inner = content.map((each) => (typeof each === 'string' ? htmlText(each) : each.markup)).join('');
  return { markup: `<${name}${written.join('')}>${inner}</${name}>` };
}

/** A page of its own, in no quirks. */
export function htmlPage(root: Markup): string {
  return `<!doctype html>\n${root.markup}\n`;
}

/** Text for HTML, in an element or between quotation marks; not within scripts and styles, which hold no text of files. */
export function htmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(impossible, '\ufffd')
    .replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Control characters, and what turns the direction of the text around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const impossible = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Elements that hold nothing and have no end tag. */
const empty = new Set(['br', 'meta']);
