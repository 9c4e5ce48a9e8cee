import type { Locale, Message } from '../findings.ts';
import type { AttributeType, Color } from '../formats/projectFile.ts';
import { typeName } from '../hovers/describe/attribute.ts';
import { colorName } from '../hovers/describe/tag.ts';

/** What a word of the formats means, by the key that it is the value of; nothing where the word says it all. */
export function meaningOfWord(key: string | undefined, word: string, locale: Locale): string | undefined {
  switch (key) {
    case 'color':
      return locale === 'en' ? undefined : colorName(word as Color, locale);
    case 'type':
      return typeName(word as AttributeType, locale);
    case 'status':
      return statuses[word]?.[locale];
    default:
      return severities[word]?.[locale];
  }
}

const statuses: Readonly<Record<string, Message>> = {
  draft: { en: 'not settled yet', zh: '草稿，尚未定稿' },
  accepted: { en: 'the coder stands by it; the same as saying nothing', zh: '标注者认可；省略即为此值' },
  disputed: { en: 'in doubt, or coders disagree', zh: '存疑或标注者意见不一' },
};

const severities: Readonly<Record<string, Message>> = {
  error: { en: 'makes `postil check` fail', zh: '使 `postil check` 以失败结束' },
  warning: { en: 'to be looked at', zh: '需要查看' },
  information: { en: 'worth knowing', zh: '供了解' },
  hint: { en: 'shown least of all', zh: '最轻微的提示' },
  off: { en: 'left out', zh: '不报告' },
};
