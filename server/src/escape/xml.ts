/** XML that is written already; made by `element` alone. */
export interface Markup {
  readonly markup: string;
}

/** Attributes by name; one without a value is left out. */
export type MarkupAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element of XML. Strings among what it holds are text, and escaped; names are the program's own. */
export function element(
  name: string,
  attributes: MarkupAttributes,
  content: readonly (Markup | string)[] = [],
): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${xmlText(String(value)).replace(/[\t\n]/gu, numbered)}"`],
  );
  const inner = content.map((each) => (typeof each === 'string' ? xmlText(each) : each.markup)).join('');
  return { markup: `<${name}${written.join('')}${inner === '' ? '/>' : `>${inner}</${name}>`}` };
}

/** A document of one element, on lines of its own where it is told to begin new ones. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/** White space between elements, for people; only where it means nothing. */
export function onLines(elements: readonly Markup[]): readonly (Markup | string)[] {
  return elements.length === 0 ? [] : ['\n', ...elements.flatMap((each) => [each, '\n'])];
}

/**
 * Text for XML 1.0, in an element or between quotation marks. What XML cannot hold is U+FFFD, one for each UTF-16 code
 * unit that it was, so that offsets stay what they are.
 */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(notInXml, '\ufffd')
    .replace(/[&<>"']/gu, (mark) => entities[mark as keyof typeof entities])
    .replace(/[\r\x85\u2028\u2029]/gu, numbered);
}

/** What XML 1.0 cannot hold, beside halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const notInXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu;

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** White space that a parser makes another of: by XML 1.0 the carriage return alone, but some go by 1.1. */
function numbered(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
