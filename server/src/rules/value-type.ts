import type { Rule } from './rule.ts';

export const valueType: Rule = {
  code: 'value-type',
  severity: 'error',
  title: { en: 'Value of the wrong kind', zh: '值的类型不对' },
  messages: {
    whole: {
      en: 'A file of this kind is made of keys with values, such as “name: …”, and this is something else. Nothing of it can be used; begin with a key.',
      zh: '这类文件由键和值组成，例如“name: …”，这里不是。内容无法使用；请以键开头。',
    },
    empty: {
      en: 'Nothing stands under “{key}” here. Write a value, or remove the line.',
      zh: '“{key}”之下没有内容。请填写，或删去这一行。',
    },
    quote: {
      en: '“{key}” takes a text, and YAML reads {value} as a number or a truth value. Put it in quotation marks.',
      zh: '“{key}”应为文本，而 YAML 把 {value} 读作数字或真假值。请加引号。',
    },
    text: {
      en: '“{key}” takes a text, and this is a list or has keys of its own. Write it as one text; where it has “: ” or “#” in it, in quotation marks.',
      zh: '“{key}”应为文本，这里却是列表或带有下级键。请写成一段文本；其中若有“: ”或“#”，请加引号。',
    },
    list: {
      en: '“{key}” takes a list, and this is none. Write each item on a line of its own after “- ”, or all of them in square brackets.',
      zh: '“{key}”应为列表，这里不是。请每项一行，以“- ”开头，或全部写在方括号内。',
    },
    map: {
      en: '“{key}” takes keys with values, such as “title: …”, and there are none here. Indent them below it.',
      zh: '“{key}”之下应为键和值，例如“title: …”，这里没有。请缩进写在其下。',
    },
    boolean: {
      en: '“{key}” takes true or false. Write one of the two, without quotation marks.',
      zh: '“{key}”应为 true 或 false。请写其中之一，不加引号。',
    },
    number: {
      en: '“{key}” takes a number. Write it in digits, without quotation marks.',
      zh: '“{key}”应为数字。请用阿拉伯数字书写，不加引号。',
    },
    words: {
      en: '“{key}” cannot be {value}. It is one of: {expected}.',
      zh: '“{key}”不能是 {value}，应为下列之一：{expected}。',
    },
    date: {
      en: '{value} is not a date. Write it as 2017, 2017-07 or 2017-09-26, as far as it is known.',
      zh: '{value} 不是日期。请写成 2017、2017-07 或 2017-09-26，已知多少写多少。',
    },
    language: {
      en: '{value} is not a language tag. Write it as zh, en or zh-Hant (BCP 47).',
      zh: '{value} 不是语言标签。请写成 zh、en 或 zh-Hant（BCP 47）。',
    },
    version: {
      en: '{value} is not a version. Write it in three numbers, as 1.2.0.',
      zh: '{value} 不是版本号。请用三个数字书写，例如 1.2.0。',
    },
    form: {
      en: '{value} does not have the form that “{key}” takes: {pattern}',
      zh: '{value} 不符合“{key}”的写法：{pattern}',
    },
  },
};
