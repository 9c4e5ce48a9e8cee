import type { Rule } from './rule.ts';

/** Letters of any script first, so that an id never looks like a number, and nothing that a link or a shell reads otherwise. */
const form = /^\p{L}[\p{L}\p{M}\p{N}_.-]*$/u;

export const idInvalid: Rule = {
  code: 'id-invalid',
  severity: 'error',
  title: { en: 'Id that links cannot name', zh: '链接无法使用的编号' },
  messages: {
    default: {
      en: '“{id}” cannot be an id, because links could not name it. Begin with a letter and use letters, digits, “.”, “_” and “-” only.',
      zh: '“{id}”不能作为编号，链接将无法引用它。请以字母开头，只用字母、数字、“.”“_”“-”。',
    },
    long: {
      en: 'This id is longer than 100 characters. Give a shorter one.',
      zh: '编号超过 100 个字符。请缩短。',
    },
  },
  *annotation({ id }) {
    if (!id || (form.test(id.value) && id.value.length <= 100)) return;
    const variant = id.value.length > 100 ? { variant: 'long' } : {};
    yield { code: 'id-invalid', ...variant, start: id.start, end: id.end, params: { id: id.value.slice(0, 100) } };
  },
};
