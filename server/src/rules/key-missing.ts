import type { Rule } from './rule.ts';

export const keyMissing: Rule = {
  code: 'key-missing',
  severity: 'error',
  title: { en: 'Missing key', zh: '缺少键' },
  messages: {
    default: {
      en: 'The key “{key}” is missing here; without it this entry cannot be used. Add “{key}: …”.',
      zh: '此处缺少键“{key}”，没有它本条无法使用。请补上“{key}: …”。',
    },
  },
};
