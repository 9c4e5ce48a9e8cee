import type { Message } from '../findings.ts';

/** Why a name is not changed: what, why, and what to do instead. */
export const refusals = {
  nothing: {
    en: 'Nothing here has a name of its own. Put the cursor on a tag, an attribute, a value of an enum, a relation, the id of a term or of an annotation, or on an annotated passage.',
    zh: '此处没有可改名的内容。请把光标放在标签、属性、枚举取值、关系、词条或标注的编号上，或放在已标注的片段上。',
  },
  unknown: {
    en: 'The schema defines nothing called “{name}”, so there is nothing to rename. Correct the name, or define it in postil.yaml.',
    zh: '方案中没有名为“{name}”的定义，无从改名。请改正名称，或在 postil.yaml 中定义。',
  },
  former: {
    en: '“{name}” is the former name of “{now}”. Take the fix that writes the present name, or rename that one.',
    zh: '“{name}”是“{now}”的旧名称。请用修复改写为现名，或对现名改名。',
  },
  read: {
    en: 'What Postil reads in the words of a figure is called “{name}”, whatever the schema says (`reads: {part}`), so it cannot be called otherwise. Give the value another text instead.',
    zh: 'Postil 从数据的用词中读出的值就叫“{name}”（`reads: {part}`），不能改名。可另写该取值的说明文字。',
  },
  form: {
    en: '“{to}” cannot be a name. Begin with a letter and use letters of any script, digits, “_” and “-” only, at most {limit}.',
    zh: '“{to}”不能作为名称。请以字母开头，只用各种文字的字母、数字、“_”和“-”，最多 {limit} 个字符。',
  },
  taken: {
    en: '“{to}” is there already, and the two could no longer be told apart. Choose another name.',
    zh: '已有“{to}”，改名后两者无法区分。请另取名称。',
  },
  formerly: {
    en: 'Files that still say “{to}” mean “{now}”, which was called so. Choose another name, or remove the entry from `renamed:`.',
    zh: '仍写“{to}”的文件指的是“{now}”（其旧名称）。请另取名称，或删去 `renamed:` 中的条目。',
  },
  entry: {
    en: '“{name}” is defined outside this project, so its new name would go under `renamed:` in {file}, and there is no place for it. Write it there by hand: the former name, a colon, the new one.',
    zh: '“{name}”的定义不在本项目中，新名称应写在 {file} 的 `renamed:` 之下，但找不到合适的位置。请手工写入：旧名称、冒号、新名称。',
  },
  proof: {
    en: 'Nothing was changed: {file}, with the new name in it and read again, would say something else than is meant. Mend what is reported there, and try again.',
    zh: '未作任何修改：写入新名称后重新读取，{file} 的内容会与原意不符。请先处理其中报告的问题再试。',
  },
} as const satisfies Readonly<Record<string, Message>>;
