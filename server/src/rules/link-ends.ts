import { inFileOrder, linkingAnnotations } from '../annotations/ids.ts';
import { linkTarget } from '../linkTarget.ts';
import { relationNamed, tagNamed } from '../schema/renamed.ts';
import { shifted } from '../text/span.ts';
import type { Rule } from './rule.ts';

export const linkEnds: Rule = {
  code: 'link-ends',
  severity: 'error',
  title: { en: 'Link between tags that the relation does not join', zh: '关系不允许连接这两种标签' },
  messages: {
    from: {
      en: 'The relation “{relation}” starts from {allowed}, and this annotation is tagged {tag}. Choose another relation or turn the link round.',
      zh: '关系“{relation}”的起点应为 {allowed}，而本标注的标签是 {tag}。请改用其他关系，或把链接反过来。',
    },
    to: {
      en: 'The relation “{relation}” leads to {allowed}, and “{id}” is tagged {tag}. Choose another relation or another target.',
      zh: '关系“{relation}”的终点应为 {allowed}，而“{id}”的标签是 {tag}。请改用其他关系或其他目标。',
    },
  },
  *file({ project, source, file, schema }) {
    for (const { annotation, base } of inFileOrder(file, linkingAnnotations(file))) {
      for (const link of annotation.links) {
        const relation = relationNamed(schema, link.relation.value);
        if (!relation) continue;
        const own = tagNamed(schema, annotation.tag?.value ?? '')?.name;
        if (own !== undefined && !allows(relation.from, own)) {
          const params = { relation: relation.name, allowed: names(relation.from), tag: own };
          yield { code: 'link-ends', variant: 'from', ...shifted(link.relation, base), params };
        }
        const target = linkTarget(project, source, link);
        const named = target.state === 'there' ? target.annotation.tag?.value : undefined;
        const other = tagNamed(schema, named ?? '')?.name;
        if (other !== undefined && !allows(relation.to, other)) {
          const params = { relation: relation.name, allowed: names(relation.to), tag: other, id: link.id };
          yield { code: 'link-ends', variant: 'to', ...shifted(link.target, base), params };
        }
      }
    }
  },
};

function allows(ends: readonly { readonly value: string }[], tag: string): boolean {
  return ends.length === 0 || ends.some((each) => each.value === tag);
}

function names(ends: readonly { readonly value: string }[]): string {
  return ends.map((each) => each.value).join(' / ');
}
