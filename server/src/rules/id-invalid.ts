import { idForm, maxIdLength } from '../annotations/ids.ts';
import type { Rule } from './rule.ts';

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
    if (!id || (idForm.test(id.value) && id.value.length <= maxIdLength)) return;
    const variant = id.value.length > maxIdLength ? { variant: 'long' } : {};
    yield { code: 'id-invalid', ...variant, start: id.start, end: id.end, params: { id: id.value.slice(0, 100) } };
  },
};
