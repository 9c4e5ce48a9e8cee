import type { Message } from '../findings.ts';
import type { Span } from '../text/span.ts';

/** Enough of a passage to know it by: on one line, its middle left out where it is long. */
export function excerpt(text: string, { start, end }: Span): string {
  return shortened(text.slice(start, end));
}

export function shortened(words: string, length = 60): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  const characters = Array.from(line);
  const half = Math.floor((length - 1) / 2);
  return characters.length <= length
    ? line
    : `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

/** Why nothing is written, and what to do. */
export const refusals = {
  noDocument: {
    en: 'Only a policy text of a project can be annotated. Put the cursor into one that `documents` in postil.yaml names.',
    zh: '只能标注项目中的政策文本。请把光标放在 postil.yaml 的 `documents` 所列的文本中。',
  },
  nothingHere: {
    en: 'There are no words at the cursor. Select the passage that you want to tag.',
    zh: '光标处没有文字。请选中要标注的段落。',
  },
  blank: {
    en: 'The selection holds only white space and punctuation. Select the words that you want to tag.',
    zh: '选区中只有空白和标点。请选中要标注的文字。',
  },
  noTags: {
    en: 'The schema of this project has no tags. Add some to postil.yaml, or take those of policy-core over with `extends`.',
    zh: '本项目的方案中没有标签。请在 postil.yaml 中添加，或用 `extends` 沿用 policy-core。',
  },
  tagged: {
    en: 'This passage is tagged {tag} already: {id} in {file}. Change that annotation, or choose another tag.',
    zh: '此段已标为 {tag}：{file} 中的 {id}。请修改该标注，或选用其他标签。',
  },
  context: {
    en: 'No words around this passage tell it from another place where the same stands, so its annotation could not be found again. Select a longer passage.',
    zh: '此段前后的文字不足以与其他相同之处区分，标注将无法定位。请选中更长的一段。',
  },
  otherDocument: {
    en: 'The file that these annotations would go into is about another document. Give it another `document`, or rename it.',
    zh: '应写入的文件标注的是另一篇文档。请修改其中的 `document`，或将其改名。',
  },
  coder: {
    en: 'The setting postil.coder is “{coder}”, which cannot be part of a file name. Use letters, digits, “_” and “-”.',
    zh: '设置 postil.coder 的值“{coder}”不能用于文件名。请只用字母、数字、“_”和“-”。',
  },
  noAnnotation: {
    en: 'Nothing is annotated here. Put the cursor into an annotated passage.',
    zh: '此处没有标注。请把光标放在已标注的段落中。',
  },
  noPlace: {
    en: 'The passage of {id} is not found for certain in its document. Mend what its findings say first.',
    zh: '无法确定 {id} 在原文中的位置。请先处理其检查结果。',
  },
} satisfies Record<string, Message>;
