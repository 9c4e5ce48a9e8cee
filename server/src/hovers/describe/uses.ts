import type { Locale } from '../../findings.ts';
import type { AnnotationRef } from '../../places/annotation.ts';
import type { Mention } from '../../usages.ts';

/** How often a part of the schema is used by annotations, and in how many files. */
export function usesBlock(uses: readonly AnnotationRef[], locale: Locale): string {
  return usesText(uses.length, new Set(uses.map((each) => each.file.uri)).size, locale);
}

/** How often documents use a term. */
export function mentionsBlock(uses: readonly Mention[], locale: Locale): string {
  return usesText(uses.length, new Set(uses.map((each) => each.document.uri)).size, locale);
}

function usesText(count: number, files: number, locale: Locale): string {
  if (count === 0) return { en: 'Not used yet', zh: '尚未使用' }[locale];
  if (locale === 'zh') return `使用 ${count} 次，分布于 ${files} 个文件`;
  return `Used ${count === 1 ? 'once' : `${count} times`} in ${files === 1 ? '1 file' : `${files} files`}`;
}
