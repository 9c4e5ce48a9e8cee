import type { Message } from '../../findings.ts';
import type { LineProblem } from './line.ts';

/** What answers a line that has no results. */
export const lineMessages: Readonly<Record<LineProblem, Message>> = {
  empty: {
    en: 'The line is empty. Each line is an object with a text: {"id": "1", "text": "…"}.',
    zh: '空行。每行应为带有 text 的对象：{"id": "1", "text": "…"}。',
  },
  'too-long': {
    en: 'The line is longer than 50 MB. Split its text.',
    zh: '该行超过 50 MB。请拆分文本。',
  },
  'not-utf8': {
    en: 'The line is not in UTF-8, as JSON lines are. Convert the file, or write all but ASCII as \\u escapes.',
    zh: '该行不是 UTF-8；JSON 行应使用 UTF-8。请转换文件，或把非 ASCII 字符写成 \\u 转义。',
  },
  'not-json': {
    en: 'The line is not JSON. Each line is one whole object, without line ends in it.',
    zh: '该行不是 JSON。每行应为一个完整的对象，其中不含换行。',
  },
  'not-object': {
    en: 'The line is JSON, but no object. Write {"id": "1", "text": "…"}.',
    zh: '该行是 JSON，但不是对象。请写成 {"id": "1", "text": "…"}。',
  },
  'duplicate-key': {
    en: 'The key “{key}” stands twice in one object, so that it is not clear which counts. Leave one out.',
    zh: '同一对象中“{key}”出现两次，无法确定以哪个为准。请去掉一个。',
  },
  'too-crowded': {
    en: 'The line has more than a million values, or brackets more than 64 deep. Write only the text and what is known of it.',
    zh: '该行的值超过一百万个，或括号嵌套超过 64 层。请只写文本及其说明。',
  },
  id: {
    en: '“id” is neither a string nor a whole number below 2^53, beyond which JSON readers round. Write it as a string.',
    zh: '“id”既不是字符串，也不是小于 2^53 的整数（更大的数会被 JSON 读取程序舍入）。请写成字符串。',
  },
  'no-text': {
    en: 'The line has no “text”. Write the document there, as a string.',
    zh: '该行没有“text”。请把文档写成字符串放在其中。',
  },
  type: {
    en: '“{key}” is not of the type it must be: “text”, “language” and “date” are strings, “annotations” is a string of YAML or a list.',
    zh: '“{key}”的类型不对：“text”“language”“date”为字符串，“annotations”为 YAML 字符串或列表。',
  },
  surrogate: {
    en: 'The text has half of a surrogate pair, which no text in Unicode has. It was cut within a character; cut it elsewhere.',
    zh: '文本中有半个代理对，这不是合法的 Unicode 文本。文本在字符中间被截断；请在别处截断。',
  },
  date: {
    en: '“date” is no date of the calendar in ISO 8601. Write a year, a month or a day: 2017, 2017-09 or 2017-09-26.',
    zh: '“date”不是 ISO 8601 的有效日期。请写年、月或日：2017、2017-09 或 2017-09-26。',
  },
  failed: {
    en: 'Postil failed on this line. This is a fault in Postil; please report it.',
    zh: 'Postil 处理该行时出错。这是 Postil 的缺陷，请报告。',
  },
};
