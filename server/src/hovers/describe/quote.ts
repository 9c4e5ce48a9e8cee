import type { Anchor } from '../../annotations/anchor.ts';
import { formatted, type Locale } from '../../findings.ts';
import { escaped, strong } from '../../markdown.ts';
import { anchorOf } from '../../passages.ts';
import type { AnnotationRef } from '../../places/annotation.ts';
import { documentOf, type Project, sourceOf } from '../../project.ts';
import { paragraphAt } from '../../text/paragraphs.ts';
import { lineAt, lineSpan, type Source } from '../../text/source.ts';
import type { Span } from '../../text/span.ts';

/** The passages that a quote resolves to, each in its paragraph, with its line and the anchor's state. */
export function quoteBlocks(project: Project, { annotation, file }: AnnotationRef, locale: Locale): readonly string[] {
  const ref = documentOf(project, file);
  const document = ref.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  if (!document) return [{ en: 'The document is not there or was not read.', zh: '文档不存在或尚未读取。' }[locale]];
  const anchor = anchorOf(annotation, document);
  if (!anchor) return [];
  const places = placesOf(anchor).map((span) => inParagraph(document, span, locale));
  return [stateLine(anchor, locale), ...places];
}

const maxPlaces = 5;
/** How much of a paragraph is shown on either side of a quote, in UTF-16 code units. */
const maxContext = 200;

function placesOf(anchor: Anchor): readonly Span[] {
  if (anchor.state === 'missing') return [];
  return anchor.state === 'ambiguous' ? anchor.candidates.slice(0, maxPlaces) : [anchor.span];
}

function stateLine(anchor: Anchor, locale: Locale): string {
  const count = anchor.state === 'ambiguous' ? anchor.count : 0;
  return formatted(states[anchor.state], { count }, locale);
}

const states = {
  found: { en: 'Found', zh: '已找到' },
  ambiguous: {
    en: 'Ambiguous: it stands {count} times and the context does not decide',
    zh: '不唯一：出现 {count} 次，上下文不足以区分',
  },
  changed: { en: 'Changed: only a near match stands', zh: '已变：只有相近的文字' },
  missing: { en: 'Missing: nothing near stands in the document', zh: '缺失：文档中没有相近的文字' },
} satisfies Record<Anchor['state'], Record<Locale, string>>;

function inParagraph(document: Source, span: Span, locale: Locale): string {
  const { text } = document;
  const line = lineAt(document, span.start);
  const paragraph = paragraphAt(document, span.start) ?? lineSpan(document, line);
  const start = Math.max(paragraph.start, span.start - maxContext);
  const end = Math.min(Math.max(paragraph.end, span.end), span.end + maxContext);
  const before = (start > paragraph.start ? '…' : '') + escaped(text.slice(start, span.start)).trimStart();
  const after = escaped(text.slice(span.end, end)).trimEnd() + (end < paragraph.end ? '…' : '');
  const label = formatted({ en: 'line {line}', zh: '第 {line} 行' }, { line: line + 1 }, locale);
  return `> *${label}*  \n> ${before}${strong(text.slice(span.start, span.end))}${after}`;
}
