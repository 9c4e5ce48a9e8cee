import { annotationIds, inFileOrder, linkingAnnotations } from '../annotations/ids.ts';
import { linkTarget } from '../linkTarget.ts';
import { nearest } from '../text/nearest.ts';
import { shifted } from '../text/span.ts';
import { wordFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const linkTargetMissing: Rule = {
  code: 'link-target-missing',
  severity: 'error',
  title: { en: 'Link to nothing', zh: '链接目标不存在' },
  messages: {
    id: {
      en: 'No annotation has the id “{id}”. Correct the id, or remove the link.',
      zh: '没有编号为“{id}”的标注。请改正编号，或删去链接。',
    },
    near: {
      en: 'No annotation has the id “{id}”; did you mean {near}? The link leads nowhere until it names one that is there.',
      zh: '没有编号为“{id}”的标注；是否想写 {near}？目标存在，链接才有效。',
    },
    file: {
      en: 'There is no annotation file “{file}” in this project. Correct the path before “#”, or remove the link.',
      zh: '本项目中没有标注文件“{file}”。请改正“#”之前的路径，或删去链接。',
    },
    self: {
      en: 'The annotation links to itself. Name another one, or remove the link.',
      zh: '该标注链接到了自身。请改指其他标注，或删去链接。',
    },
  },
  *file({ project, source, file }) {
    for (const { annotation, base } of inFileOrder(file, linkingAnnotations(file))) {
      for (const link of annotation.links) {
        const target = linkTarget(project, source, link);
        if (target.state === 'there' && target.annotation !== annotation) continue;
        const place = { code: 'link-target-missing', ...shifted(link.target, base) };
        if (target.state === 'no-file') yield { ...place, variant: 'file', params: { file: link.file } };
        else if (target.state === 'no-id') {
          const near = link.file === '' ? nearest(link.id, annotationIds(target.file).annotations.keys()) : undefined;
          const params = { id: link.id, near: near ?? '' };
          yield { ...place, variant: near ? 'near' : 'id', params, fixes: near ? [wordFix(place, near)] : [] };
        } else yield { ...place, variant: 'self', params: {} };
      }
    }
  },
};
