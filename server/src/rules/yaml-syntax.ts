import type { Rule } from './rule.ts';

export const yamlSyntax: Rule = {
  code: 'yaml-syntax',
  severity: 'error',
  title: { en: 'Not readable as YAML', zh: '无法按 YAML 读取' },
  messages: {
    other: {
      en: 'This is not valid YAML: {problem}. What follows it may be misread; mend the line.',
      zh: 'YAML 语法有误：{problem}。后面的内容可能被误读，请改正这一行。',
    },
    'too-long': {
      en: 'More than 8 MB stand here in one piece and are not read. Split the file into several.',
      zh: '此处一段内容超过 8 MB，未读取。请把文件拆分为多个。',
    },
    'too-deep': {
      en: 'Values are nested more than 64 deep here, so what holds them is not read. Nothing in these files needs that; remove the brackets.',
      zh: '此处嵌套超过 64 层，其所在部分未读取。这类文件不需要如此嵌套，请删去多余的括号。',
    },
    'several-documents': {
      en: 'A second YAML document begins here; only the first one is read. Put what follows into a file of its own, or remove the mark.',
      zh: '此处开始了第二个 YAML 文档，只读取第一个。请把后面的内容移到另一个文件，或删去分隔符。',
    },
    anchor: {
      en: 'YAML anchors (&) are not used in these files, so that every line can be read by itself. Remove it.',
      zh: '这类文件不使用 YAML 锚点（&），以便每一行都能单独读懂。请删去。',
    },
    alias: {
      en: 'YAML aliases (*) are not read in these files, so that every line can be read by itself. Write the value out.',
      zh: '这类文件不读取 YAML 别名（*），以便每一行都能单独读懂。请写出具体的值。',
    },
    'complex-key': {
      en: 'A key must be one word or phrase, not a list or a map. Put quotation marks around it if it has brackets in it.',
      zh: '键必须是一个词或短语，不能是列表或映射。若其中有括号，请加引号。',
    },
  },
};
