import type { Rule } from './rule.ts';

export const documentMissing: Rule = {
  code: 'document-missing',
  severity: 'error',
  title: { en: 'Document not found', zh: '找不到文档' },
  messages: {
    default: {
      en: 'There is no document “{path}”, so no quote of this file can be found. Correct `document:`, or put the text there.',
      zh: '没有文档“{path}”，因此本文件的引文都无法定位。请改正 `document:`，或把文本放到该处。',
    },
    name: {
      en: 'This file does not say which document it annotates, and its name tells of none that is there ({path}). Add `document:`.',
      zh: '本文件没有说明标注的是哪个文档，文件名所指的 {path} 也不存在。请补上 `document:`。',
    },
  },
  *file({ file, documentRef }) {
    if (documentRef.state !== 'missing') return;
    const firstKey = file.head?.kind === 'map' ? file.head.entries[0]?.key : undefined;
    const place = file.document ?? firstKey ?? { start: 0, end: 0 };
    const path =
      file.document?.value ?? decodeURIComponent(documentRef.uri.slice(documentRef.uri.lastIndexOf('/') + 1));
    yield {
      code: 'document-missing',
      ...(file.document ? {} : { variant: 'name' }),
      start: place.start,
      end: place.end,
      params: { path },
    };
  },
};
