import type { Message } from '../findings.ts';

/** What `postil export` and `postil import` say. */
export const exchangeMessages = {
  nothingToExport: {
    en: '{path}: no document of the project is here. Look at `documents` in its postil.yaml, or name the whole project.',
    zh: '{path}：这里没有该项目的文档。请查看 postil.yaml 中的 `documents`，或指定整个项目。',
  },
  severalFiles: {
    en: '--to {format} makes {count} files here. Name a folder for them with --out.',
    zh: '--to {format} 在此会生成 {count} 个文件。请用 --out 指定文件夹。',
  },
  bytesOnTerminal: {
    en: '--to {format} makes a file that is no text, and standard output is a terminal. Name a folder with --out, or redirect it.',
    zh: '--to {format} 生成的不是文本文件，而标准输出是终端。请用 --out 指定文件夹，或重定向输出。',
  },
  isSource: {
    en: '{path}: not written, because it is a file of the project, and Postil never changes those. Name another folder with {option}.',
    zh: '{path}：未写入，因为它是项目中的文件，Postil 从不改动这些文件。请用 {option} 指定其他文件夹。',
  },
  isThere: {
    en: '{path}: not written, because there is another file of that name. Name another folder with {option}, or replace it with --force.',
    zh: '{path}：未写入，因为已有同名文件。请用 {option} 指定其他文件夹，或用 --force 替换。',
  },
  saysOther: {
    en: '{path}: not written, because it is there and says something else: it was edited, or its source has changed. Name another folder with {option}, or replace it with --force; what was written in it by hand is lost then.',
    zh: '{path}：未写入，因为该文件已存在且内容不同：它被编辑过，或来源已改变。请用 {option} 指定其他文件夹，或用 --force 替换；届时其中手工写入的内容会丢失。',
  },
  isOutside: {
    en: '{path}: not written, because it would lie outside the folder that {option} names.',
    zh: '{path}：未写入，因为它会位于 {option} 指定的文件夹之外。',
  },
  becomesDocument: {
    en: '{path}: will count as a document of the project, because `documents` in its postil.yaml names it. Better export to a folder outside the project.',
    zh: '{path}：会被当作项目的文档，因为它符合 postil.yaml 中的 `documents`。最好导出到项目之外的文件夹。',
  },
  notCarried: { en: 'Not carried by {format}:', zh: '{format} 未能保留：' },
  loss: { en: '  {what}: {count}', zh: '  {what}：{count}' },
  strict: {
    en: 'Nothing was written, because of --strict. Without it, the rest is exported.',
    zh: '由于 --strict，未写入任何内容。去掉该选项可导出其余部分。',
  },
  unknownKind: {
    en: '{path}: left out, because its name does not tell which format it is in. Say so with --from: {formats}.',
    zh: '{path}：已略去，因为文件名看不出格式。请用 --from 说明：{formats}。',
  },
  nobodyNames: {
    en: '{path}: not imported, because none of the files to import names it. Look under which name they have it, or import it by itself.',
    zh: '{path}：未导入，因为要导入的文件都没有提到它。请核对其中所用的文件名，或单独导入该文件。',
  },
  nothingOfKind: {
    en: '{path}: there is no file here that can be imported. Say with --from which format they are in, or name the files.',
    zh: '{path}：这里没有可导入的文件。请用 --from 说明格式，或逐个指定文件。',
  },
  nothingImported: {
    en: 'Nothing was written, because there is no text and no codebook in these files.',
    zh: '未写入任何内容，因为这些文件中没有文本，也没有编码表。',
  },
  notImported: { en: 'Not carried into the project:', zh: '项目未能保留：' },
  strictImport: {
    en: 'Nothing was written, because of --strict. Without it, the rest is imported.',
    zh: '由于 --strict，未写入任何内容。去掉该选项可导入其余部分。',
  },
  imported: {
    en: '{path}: imported. Documents: {documents}, annotations: {annotations}, coders: {coders}.',
    zh: '{path}：已导入。文档 {documents} 个，标注 {annotations} 条，编码者 {coders} 名。',
  },
  wouldImport: {
    en: '{path}: nothing written, because of --dry-run. Documents: {documents}, annotations: {annotations}, coders: {coders}.',
    zh: '{path}：由于 --dry-run，未写入。文档 {documents} 个，标注 {annotations} 条，编码者 {coders} 名。',
  },
  extendBy: {
    en: '{path}: its schema lacks some of what was imported. That is in {name}; add it to `extends` in postil.yaml, such as `extends: [policy-core, {name}]`, or `postil check` does not know these tags.',
    zh: '{path}：项目方案缺少部分导入的定义，已写入 {name}；请将其加入 postil.yaml 的 `extends`，例如 `extends: [policy-core, {name}]`，否则 `postil check` 不认识这些标签。',
  },
} as const satisfies Record<string, Message>;
