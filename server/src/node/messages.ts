import type { DamagedFigure } from '../figures/figure.ts';
import type { Message } from '../findings.ts';
import { textDamagedFigure } from '../rules/text-damaged-figure.ts';
import type { ReadProblem } from './files.ts';
import type { WriteProblem } from './write.ts';

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
  noTexts: {
    en: '{path}: there is no text here. In a project these are the files that `documents` in its postil.yaml names, elsewhere those that end in .txt or .md; name others one by one.',
    zh: '{path}：这里没有文本。项目中的文本由 postil.yaml 的 `documents` 指定，项目之外为 .txt 和 .md 文件；其他文件请逐个指定。',
  },
  shardOfInput: {
    en: '--shard: standard input cannot be divided, because nobody knows how long it is. Name files; or let `split -n l/I/N` or GNU `parallel --pipe` divide it, without --shard.',
    zh: '--shard：标准输入无法划分，因为长度未知。请指定文件；或不用 --shard，改由 `split -n l/I/N` 或 GNU `parallel --pipe` 划分。',
  },
  inputAndFiles: {
    en: '--batch reads files or standard input, not both. Leave out either.',
    zh: '--batch 要么读文件，要么读标准输入，不能同时读。请去掉其一。',
  },
  noBatch: {
    en: '{path}: not read to its end. Check that it is a file of JSON lines, and that you may read it.',
    zh: '{path}：未能读完。请检查它是否为 JSON 行文件，以及访问权限。',
  },
  noShards: {
    en: '{path}: cannot be divided, because not all of it are files that may be read. A pipe has no length; write it to a file first.',
    zh: '{path}：无法划分，因为其中有不能读取或不是普通文件的。管道没有长度，请先写入文件。',
  },
  badLines: {
    en: '{n} lines were answered by an error; look for "error" in the output.',
    zh: '有 {n} 行以错误作答；请在输出中查找 "error"。',
  },
  unsoundSchema: {
    en: '{path}: not used, because this schema has errors. `postil check` lists them.',
    zh: '{path}：未使用，因为该方案有错误。`postil check` 可列出。',
  },
  severalTargets: {
    en: '{path}: nothing written, because it is not clear into which file: {files}. Say with --coder whose annotations these are.',
    zh: '{path}：未写入，因为不清楚应写入哪个文件：{files}。请用 --coder 说明是谁的标注。',
  },
  noTarget: {
    en: '{path}: nothing written, because the file for it, {files}, holds annotations of another document.',
    zh: '{path}：未写入，因为对应的文件 {files} 中是另一文本的标注。',
  },
  notInProject: {
    en: '{path}: nothing written, because it is in no project. `postil init` makes its folder one.',
    zh: '{path}：未写入，因为它不在任何项目中。`postil init` 可将其文件夹变为项目。',
  },
  notDrafted: {
    en: '{path}: left as it is, because it is laid out in a way that cannot be added to. Mend it by hand; `postil check` says what is wrong.',
    zh: '{path}：保持不变，因为其写法无法添加标注。请手动修改；原因见 `postil check`。',
  },
  drafted: { en: '{path}: {n} drafts added', zh: '{path}：已添加 {n} 条草稿' },
  noDate: {
    en: '--date {date}: the calendar has no such date, or it is not written as ISO 8601. Give a year, a month or a day: 2017, 2017-09 or 2017-09-26.',
    zh: '--date {date}：没有这个日期，或未按 ISO 8601 书写。请写年、月或日：2017、2017-09 或 2017-09-26。',
  },
  ledgerOfProject: {
    en: '{path}: not listed, because --ledger lists the annotated figures of a whole project. Leave out either the path or --ledger.',
    zh: '{path}：未列出，因为 --ledger 列出整个项目中标注的数据。请去掉该路径或 --ledger。',
  },
  nothingToCompare: {
    en: '{path}: no document here has been annotated by two coders. A second coder writes NAME.CODER.postil.yaml beside the text, or says `annotator` in the file.',
    zh: '{path}：这里没有由两名编码者标注的文本。第二名编码者在文本旁写 NAME.CODER.postil.yaml，或在文件中写明 `annotator`。',
  },
  otherDocument: {
    en: '{path}, {other}: not compared, because they are not about the same document. Look at `document` in both, or at their names.',
    zh: '{path}、{other}：无法比较，因为二者不是关于同一文本。请查看两个文件中的 `document` 或文件名。',
  },
  revisions: {
    en: '--rev {rev}: not understood. Write two revisions of git as A..B, and at most one path.',
    zh: '--rev {rev}：无法识别。请写成 git 的两个版本 A..B，并且最多指定一个路径。',
  },
  sameRevision: {
    en: '--rev {rev}: not compared, because both are the same revision. Write an earlier and a later one.',
    zh: '--rev {rev}：无法比较，因为两者是同一版本。请写一个较早的和一个较晚的版本。',
  },
  notInBoth: {
    en: '{path}: left out, because no coder has annotated it both at {from} and at {to}.',
    zh: '{path}：未计入，因为没有编码者在 {from} 和 {to} 都标注过。',
  },
  unknownRevision: {
    en: '{rev}: git knows no such revision here, or this is no repository.',
    zh: '{rev}：git 在这里找不到该版本，或此处不是仓库。',
  },
  query: { en: 'query, character {column}: {message}', zh: '查询语句第 {column} 个字符：{message}' },
  field: { en: '{field}: {message}', zh: '{field}：{message}' },
  unplaced: {
    en: '{unplaced} annotations are left out, because their quotes are not found in the text; `postil check` says which.',
    zh: '{unplaced} 条标注的引文在文中未找到，未计入；`postil check` 可列出。',
  },
  equalButForms: {
    en: 'The document writes it “{now}”, the quote “{quote}”: the same but for white space, widths or quotation marks.',
    zh: '文档写作“{now}”，引文写作“{quote}”：仅空白、全角半角或引号形状不同。',
  },
  nothingToAccept: {
    en: '--accept {id}: no annotation with this id is in trouble here. Look at the list for those that are.',
    zh: '--accept {id}：这里没有需要处理的标注使用该编号。请查看列出的标注。',
  },
  notMended: {
    en: '{path}: left as it is, because it would not read as it should afterwards. Mend its quotes by hand, or in the editor.',
    zh: '{path}：保持不变，因为改后读出的内容与预期不符。请手动修改引文，或在编辑器中处理。',
  },
  partlyWritten: {
    en: 'Of {count} files {written} are written whole, and the others are as they were. Run the command again when that is mended.',
    zh: '共 {count} 个文件，{written} 个已完整写入，其余保持原样。问题解决后请重新运行。',
  },
  readAs: { en: '{path}: read as {encoding}', zh: '{path}：按 {encoding} 读取' },
  failed: {
    en: '{path}: left out, because Postil failed ({error}). This is a fault in Postil; please report it.',
    zh: '{path}：已跳过，因为 Postil 出错（{error}）。这是 Postil 的缺陷，请报告。',
  },
  severalProjects: {
    en: '{path}: there are several projects here. Name one of them: {below}.',
    zh: '{path}：这里有多个项目，请指定其一：{below}。',
  },
  notTakenIn: {
    en: '{path}: “{name}”, which its schema extends, could not be taken in; `postil check` says why.',
    zh: '{path}：其方案所扩展的“{name}”无法纳入；原因见 `postil check`。',
  },
  noCode: {
    en: '{code}: no finding has this code. `postil explain` lists them.',
    zh: '{code}：没有这个检查项。`postil explain` 可列出全部。',
  },
  noCodeButNear: {
    en: '{code}: no finding has this code. Did you mean {near}? `postil explain` lists them.',
    zh: '{code}：没有这个检查项。是否指 {near}？`postil explain` 可列出全部。',
  },
  begun: {
    en: '{path}: written. Put texts beside it, and run `postil check`.',
    zh: '{path}：已写入。请把文本放在旁边，再运行 `postil check`。',
  },
  alreadyThere: {
    en: '{path}: left as it is, because there is a project already.',
    zh: '{path}：未改动，因为这里已有项目。',
  },
  unusableGlob: {
    en: 'Nothing written, because “{glob}” has more stars or braces than a glob of documents may have.',
    zh: '未写入，因为“{glob}”中的星号或花括号多于文档 glob 所允许的。',
  },
  notBegun: {
    en: 'Nothing written, because the project would begin with a finding: {reason}',
    zh: '未写入，因为新项目会有问题：{reason}',
  },
  noRepository: {
    en: '{path}: no git repository here, so --changed-since has nothing to compare with. Leave the option out, or name a folder of a repository.',
    zh: '{path}：这里没有 git 仓库，--changed-since 无从比较。请去掉该选项，或指定仓库中的文件夹。',
  },
  noRevision: {
    en: '--changed-since {revision}: git knows no such commit in {path}. Check the spelling; a shallow clone may lack it.',
    zh: '--changed-since {revision}：git 在 {path} 中找不到这个提交。请检查拼写；浅克隆可能不含该提交。',
  },
  noBaseline: {
    en: '{path}: there is no such baseline. Write one with --update-baseline.',
    zh: '{path}：没有这个基线文件。请用 --update-baseline 写一个。',
  },
  badBaseline: {
    en: '{path}: this is no baseline of Postil. Restore it, or delete it and write it anew with --update-baseline.',
    zh: '{path}：这不是 Postil 的基线文件。请恢复原文件，或删除后用 --update-baseline 重写。',
  },
  accepted: { en: '{path}: {n} findings accepted', zh: '{path}：接受了 {n} 项' },
  gone: {
    en: '{path}: {code} of the baseline is gone; --update-baseline takes it out.',
    zh: '{path}：基线中的 {code} 已不再出现；可用 --update-baseline 从中删去。',
  },
  takenOut: { en: '{path}: {code} taken out of the baseline', zh: '{path}：已从基线中删去 {code}' },
  fixed: { en: '{path}: fixed', zh: '{path}：已修复' },
  tooManyWarnings: {
    en: '--max-warnings {max}: there are {warnings} warnings.',
    zh: '--max-warnings {max}：共有 {warnings} 个警告。',
  },
} as const satisfies Record<string, Message>;

/** What `postil init` asks. */
export const questions = {
  language: { en: 'Language of the texts, zh or en', zh: '文本的语言，zh 或 en' },
  tags: {
    en: 'Tags of your own, with commas between them (Enter for none)',
    zh: '自定义标签，用逗号分隔（没有则按回车）',
  },
  documents: { en: 'Which files are texts, as globs', zh: '哪些文件是文本（glob）' },
} as const satisfies Record<string, Message>;

/** Why a file was not written. */
export const writeProblems: Readonly<Record<WriteProblem | 'incomplete', Message>> = {
  outside: {
    en: '{path}: not written, because a symbolic link leads out of the project’s repository. Run Postil where the file is.',
    zh: '{path}：未写入，因为符号链接指向项目所在仓库之外。请在文件所在处运行 Postil。',
  },
  changed: {
    en: '{path}: not written, because somebody else has changed it meanwhile. Run the command again.',
    zh: '{path}：未写入，因为文件在此期间已被改动。请重新运行。',
  },
  unwritable: {
    en: '{path}: could not be written. Check that you may write there, and that the disk is not full.',
    zh: '{path}：无法写入。请检查写入权限和磁盘空间。',
  },
  encoding: {
    en: '{path}: not written, because it is not in UTF-8. Save it as UTF-8 first.',
    zh: '{path}：未写入，因为它不是 UTF-8 编码。请先另存为 UTF-8。',
  },
  incomplete: {
    en: '{path}: not written, because not everything could be checked.',
    zh: '{path}：未写入，因为未能全部检查。',
  },
};

/** A damaged figure in the words of its finding, after its place. */
export function damagedMessage(damage: DamagedFigure['damage']): Message {
  const said = textDamagedFigure.messages[damage];
  return {
    en: `{path}:{line}:{column}: damaged: ${said?.en}`,
    zh: `{path}:{line}:{column}：受损：${said?.zh}`,
  };
}

/** Nothing for a file that is not there: what names it gets a finding. */
export const readProblems: Readonly<Record<Exclude<ReadProblem, 'missing'>, Message>> = {
  outside: {
    en: '{path}: not read, because a symbolic link leads out of {boundary}. Put a copy there, or run Postil on the folder that holds both.',
    zh: '{path}：未读取，因为符号链接指向 {boundary} 之外。请把副本放入其中，或对同时包含两者的文件夹运行 Postil。',
  },
  'too-large': {
    en: '{path}: not read, because it is larger than 50 MB. Split it, or leave it out (in a project by `documents` in postil.yaml).',
    zh: '{path}：未读取，因为大于 50 MB。请拆分文件，或将其排除（项目中可用 postil.yaml 的 `documents`）。',
  },
  'not-text': {
    en: '{path}: not read, because it is no text in UTF-8, UTF-16 or GB18030. Save it as UTF-8, or leave it out (in a project by `documents` in postil.yaml).',
    zh: '{path}：未读取，因为它不是 UTF-8、UTF-16 或 GB18030 文本。请另存为 UTF-8，或将其排除（项目中可用 postil.yaml 的 `documents`）。',
  },
  unreadable: {
    en: '{path}: could not be read. Check that you may read it.',
    zh: '{path}：无法读取。请检查访问权限。',
  },
};
