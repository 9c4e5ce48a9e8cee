import type { Rule } from './rule.ts';

export const keyUnknown: Rule = {
  code: 'key-unknown',
  severity: 'warning',
  title: { en: 'Unknown key', zh: '未知的键' },
  messages: {
    near: {
      en: 'There is no key “{key}” here, so it is not read. Did you mean “{near}”? Else remove it.',
      zh: '此处没有键“{key}”，其内容不会被读取。是否想写“{near}”？否则请删去。',
    },
    other: {
      en: 'There is no key “{key}” here, so it is not read. Use one of these, or remove it: {known}.',
      zh: '此处没有键“{key}”，其内容不会被读取。请改用下列之一，或删去：{known}。',
    },
    twice: {
      en: 'The key “{key}” stands here a second time; only the first one is read. Remove one of them.',
      zh: '键“{key}”在此重复出现，只读取第一个。请删去其中之一。',
    },
  },
};
