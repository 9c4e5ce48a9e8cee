import type { Message } from '../findings.ts';
import type { ReadProblem } from './files.ts';

/** What the command line says itself, about what it was asked and what it could not read. */
export const messages = {
  noSuchPath: {
    en: '{path}: there is no such file or folder. Check the spelling, or where you are.',
    zh: '{path}：没有这个文件或文件夹。请检查拼写或当前目录。',
  },
  noProject: {
    en: '{path}: no project here. A folder becomes one by a file postil.yaml (“postil: 1” is enough); name a folder that has one below or above it.',
    zh: '{path}：这里没有项目。含有 postil.yaml 文件的文件夹才是项目（写一行“postil: 1”即可）；请指定其上级或下级含有该文件的文件夹。',
  },
  nothingToCheck: {
    en: '{path}: no file here belongs to the project. Look at `documents` in its postil.yaml.',
    zh: '{path}：这里没有属于该项目的文件。请查看 postil.yaml 中的 `documents`。',
  },
  readAs: { en: '{path}: read as {encoding}', zh: '{path}：按 {encoding} 读取' },
  failed: {
    en: '{path}: not checked, because Postil failed ({error}). This is a fault in Postil; please report it.',
    zh: '{path}：未能检查，Postil 出错（{error}）。这是 Postil 的缺陷，请报告。',
  },
} as const satisfies Record<string, Message>;

/** Nothing for a file that is not there: what names it gets a finding. */
export const readProblems: Readonly<Record<Exclude<ReadProblem, 'missing'>, Message>> = {
  outside: {
    en: '{path}: not read, because a symbolic link leads out of {boundary}. Put a copy there, or run Postil on the folder that holds both.',
    zh: '{path}：未读取，因为符号链接指向 {boundary} 之外。请把副本放入其中，或对同时包含两者的文件夹运行 Postil。',
  },
  'too-large': {
    en: '{path}: not read, because it is larger than 50 MB. Leave it out by `documents` in postil.yaml, or split it.',
    zh: '{path}：未读取，因为大于 50 MB。请用 postil.yaml 的 `documents` 排除它，或拆分文件。',
  },
  'not-text': {
    en: '{path}: not read, because it is no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8, or leave it out by `documents` in postil.yaml.',
    zh: '{path}：未读取，因为它不是 UTF-8、UTF-16 或 GB18030 文本。请另存为 UTF-8，或用 postil.yaml 的 `documents` 排除它。',
  },
  unreadable: {
    en: '{path}: could not be read. Check that you may read it.',
    zh: '{path}：无法读取。请检查访问权限。',
  },
};
