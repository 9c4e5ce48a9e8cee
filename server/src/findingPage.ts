import { docsUrl } from './docs.ts';
import { findingPages } from './findingPages.generated.ts';
import type { Locale } from './findings.ts';

/** The codes that have a page, in their order. */
export const explainedCodes: readonly string[] = Object.keys(findingPages);

/**
 * What the documentation says about a code, in one language, as Markdown whose links lead to the web; nothing for a code
 * that is none.
 */
export function findingPage(code: string, locale: Locale): string | undefined {
  if (!Object.hasOwn(findingPages, code)) return undefined;
  const [english = '', chinese = ''] = (findingPages[code] ?? '').split('\n## 中文\n');
  const text = locale === 'zh' ? `# ${code}\n${chinese}` : english.replace(' · [中文](#中文)', '');
  return `${text.trim()}\n`.replace(
    /\]\((?:(\.\.\/)|(?=[\w-]+\.md))([^)]+)\)/gu,
    (_, up: string | undefined, path: string) => `](${docsUrl(up ? path : `findings/${path}`)})`,
  );
}

/** A line of a page as it is read without Markdown. */
export interface PageLine {
  readonly role: 'heading' | 'code' | 'text';
  readonly text: string;
}

/** The lines of a page: headings, words and links without their marks, code indented. */
export function pageLines(markdown: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  let isCode = false;
  for (const line of markdown.trimEnd().split('\n')) {
    const isFence = line.startsWith('```');
    if (isFence) isCode = !isCode;
    else if (isCode) lines.push({ role: 'code', text: `    ${line}`.trimEnd() });
    else if (/^#+ /u.test(line)) lines.push({ role: 'heading', text: line.replace(/^#+ /u, '') });
    else lines.push({ role: 'text', text: unmarked(line) });
  }
  return lines;
}

export function plainText(markdown: string): string {
  return pageLines(markdown)
    .map(({ text }) => text)
    .join('\n');
}

/** Code keeps its marks, which tell where it begins and ends. */
function unmarked(line: string): string {
  return line.replace(/\*\*([^*]+)\*\*/gu, '$1').replace(/\[([^\]]+)\]\(([^)]+)\)/gu, '$1 ($2)');
}
