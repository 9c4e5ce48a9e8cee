import { type Block, oneLine } from '../../pages/page.ts';
import type { PageDocument, PageElement, PageNode, PageText } from './dom.ts';
import type { LossName } from './losses.ts';

/** Elements that hold no words of a text, and those that stand around one. */
const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG CANVAS IFRAME OBJECT EMBED AUDIO VIDEO SELECT TEXTAREA DATALIST MAP RT RP RTC'.split(
    ' ',
  ),
);
const around = new Set('NAV FOOTER ASIDE BUTTON FORM DIALOG MENU'.split(' '));
const blockElements = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);

interface Context {
  readonly kind: Block['kind'];
  readonly level?: number;
  readonly isAround: boolean;
  readonly isBold?: boolean;
  /** Of the lists around, the innermost last: the next number, or nothing for bullets. */
  readonly lists: readonly { next: number | undefined }[];
}

/**
 * The lines of an element as a browser would show them, in their order: one for each paragraph, heading, item of a list,
 * row of a table, and line that `br` breaks. Walks without recursion, since pages may be nested as deep as they like.
 */
export function blocksOf(root: PageElement): readonly Block[] {
  const blocks: Block[] = [];
  let words = '';
  let shown: Context = { kind: 'paragraph', isAround: false, lists: [] };
  let marker: string | undefined;
  let plainWords = '';
  const close = () => {
    const text = oneLine(words);
    const isBold = oneLine(plainWords) === '';
    words = '';
    plainWords = '';
    if (text === '') return;
    const { kind, level, isAround } = shown;
    // What follows the first line of an item belongs to it no longer, as far as one can tell by its marks.
    const block =
      kind === 'item' && marker === undefined
        ? { kind: 'paragraph' as const }
        : kind === 'paragraph' && isBold && isHeadingLike(text)
          ? { kind: 'heading' as const, level: 2 }
          : { kind, level, marker };
    blocks.push({ ...block, text, ...(isAround && { standing: 'outside' }) });
    if (kind === 'item') marker = undefined;
  };
  const stack: Step[] = [{ node: root, context: shown }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('leave' in step) {
      close();
      shown = step.leave;
      continue;
    }
    const { node, context } = step;
    if (node.nodeType === 3) {
      words += (node as PageText).data;
      if (!context.isBold) plainWords += (node as PageText).data;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as PageElement;
    const name = element.tagName.toUpperCase();
    if (silent.has(name) || isHidden(element)) continue;
    if (name === 'BR' || name === 'HR') {
      close();
      continue;
    }
    if (name === 'TR') {
      close();
      const row = rowOf(element);
      if (row !== undefined) {
        shown = { ...context, kind: row.includes('\t') ? 'row' : 'paragraph' };
        blocks.push({ kind: shown.kind, text: row, ...(context.isAround && { standing: 'outside' }) });
        shown = context;
        continue;
      }
    }
    if (name === 'SUP') {
      words += superscript(element.textContent ?? '', words, element);
      continue;
    }
    if (!blockElements.has(name)) {
      pushChildren(stack, element, name === 'B' || name === 'STRONG' ? { ...context, isBold: true } : context);
      continue;
    }
    close();
    const inner = contextIn(element, name, context);
    stack.push({ leave: context });
    if (name === 'LI') marker = markerOf(context);
    shown = inner;
    pushChildren(stack, element, inner);
  }
  close();
  return blocks;
}

/** What of a page is no text, counted. */
export function lossesOf(document: PageDocument): Partial<Record<LossName, number>> {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return {
    images: count('body img, body svg, body canvas'),
    media: count('video, audio, iframe, object, embed'),
    readings: count('rt'),
  };
}

/** Many pages and papers have bold lines for headings. A whole bold sentence, or a greeting, is none. */
function isHeadingLike(text: string): boolean {
  return text.length <= 60 && !/[。！？；，、：.!?;,:]["”’)）]*$/u.test(text) && !/^[(（—–-]/u.test(text);
}

type Step = { readonly node: PageNode; readonly context: Context } | { readonly leave: Context };

function pushChildren(stack: Step[], element: PageElement, context: Context): void {
  for (let child = element.lastChild; child; child = child.previousSibling) stack.push({ node: child, context });
}

function contextIn(element: PageElement, name: string, context: Context): Context {
  const isAround = context.isAround || around.has(name) || isAroundByRole(element);
  if (/^H[1-6]$/u.test(name)) return { ...context, kind: 'heading', level: Number(name[1]), isAround };
  if (name === 'UL' || name === 'MENU')
    return { ...context, lists: [...context.lists.slice(-8), { next: undefined }], isAround };
  if (name === 'OL') {
    const start = Number(element.getAttribute('start') ?? 1);
    return { ...context, lists: [...context.lists.slice(-8), { next: Number.isInteger(start) ? start : 1 }], isAround };
  }
  if (name === 'LI') return { ...context, kind: 'item', level: Math.max(0, context.lists.length - 1), isAround };
  return { ...context, isAround };
}

function markerOf({ lists }: Context): string {
  const list = lists.at(-1);
  if (list?.next === undefined) return '-';
  list.next++;
  return `${list.next - 1}.`;
}

/** Many sites say with classes and ids only what HTML has elements for. */
function isAroundByRole(element: PageElement): boolean {
  const role = element.getAttribute('role') ?? '';
  if (/^(?:navigation|banner|contentinfo|complementary|search|dialog|menu|menubar)$/u.test(role)) return true;
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
  return /(?:^|[\s_-])(?:nav|navbar|breadcrumbs?|crumbs?|footer|foot|sidebar|share|social|bshare|bdsharebuttonbox|related|pagination|pager|cookie|cookies|newsletter|subscribe|toolbar|copyright|friendlink|xgyd)(?:[\s_-]|$)/iu.test(
    name,
  );
}

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(element.getAttribute('style') ?? '')
  );
}

/** The cells of a row with tabs between them; nothing for a row that lays out a page, and holds blocks of its own. */
function rowOf(row: PageElement): string | undefined {
  const cells = [...row.children].filter(({ tagName }) => /^T[DH]$/iu.test(tagName));
  const isLayout = cells.some(
    (cell) => cell.querySelector('table, div, h1, h2, h3, ul, ol') || cell.querySelectorAll('p, br').length > 4,
  );
  if (cells.length === 0 || isLayout) return undefined;
  const words = cells.map((cell) =>
    blocksOf(cell)
      .map(({ text }) => text)
      .join(' '),
  );
  return words.every((each) => each === '') ? undefined : words.join('\t');
}

/** A number set high is a note's, unless it is a power of a unit; it must not run into the figure before it. */
function superscript(content: string, before: string, element: PageElement): string {
  const text = oneLine(content);
  if (!/^\d{1,3}$/u.test(text)) return text;
  const isNote = element.querySelector('a') !== null || element.closest('a') !== null;
  if (!isNote && /(?:\b(?:[ckdm]?m|ft|km)|米|10)$/u.test(before))
    return [...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `[${text}]`;
}
