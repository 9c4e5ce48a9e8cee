// HTML as parse5 reads it, and Markdown as markdown-it makes HTML of it.
import { createRequire } from 'node:module';
import { parseFragment } from 'parse5';

interface Reader {
  render(text: string): string;
  readonly linkify: { set(options: object): Reader['linkify']; add(schema: string, rule: null): void };
}

/** Without types of its own. Addresses are links where GitHub makes them such. */
const reader: Reader = new (createRequire(import.meta.url)('markdown-it'))({ html: true, linkify: true });
reader.linkify.set({ fuzzyLink: false }).add('//', null);

export function rendered(markdown: string): HtmlNode {
  return parseFragment(reader.render(markdown)) as HtmlNode;
}

export interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** The elements of a name (`*` for any) anywhere within, in the order of the page. */
export function all(within: HtmlNode, name: string): readonly HtmlNode[] {
  return (within.childNodes ?? []).flatMap((each) => {
    const isWanted = name === '*' ? each.attrs !== undefined : each.nodeName === name;
    return [...(isWanted ? [each] : []), ...all(each, name)];
  });
}

/** The children that have one of some names. */
export function named(of: HtmlNode, names: readonly string[]): readonly HtmlNode[] {
  return (of.childNodes ?? []).filter((each) => names.includes(each.nodeName));
}

/** The text within, without that of some elements. */
export function textOf(node: HtmlNode | undefined, without: readonly string[]): string {
  if (!node || without.includes(node.nodeName)) return '';
  if (node.nodeName === '#text') return node.value ?? '';
  return (node.childNodes ?? []).map((each) => textOf(each, without)).join('');
}

export function attribute(node: HtmlNode | undefined, name: string): string | undefined {
  return node?.attrs?.find((each) => each.name === name)?.value;
}
