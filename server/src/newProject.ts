import { defaultDocuments } from './project.ts';
import { quoted } from './yaml/write.ts';

/** The JSON Schemas that other YAML tools check Postil's files with, named in the first line of what Postil creates. */
export const projectModeline =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/postil/postil/main/schemas/project.schema.json';

const annotationsModeline =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/postil/postil/main/schemas/annotations.schema.json';

/** A `NAME.postil.yaml` for a document beside it, without annotations yet; `annotator` where it is known who codes. */
export function newAnnotationFile(
  documentName: string,
  schemaVersion: string | undefined,
  annotator: string | undefined,
  { language, date, source = {} }: DocumentFacts = {},
): string {
  const version = /^\d+\.\d+\.\d+[-+.\w]*$/u.test(schemaVersion ?? '') ? `schemaVersion: ${schemaVersion}\n` : '';
  const coder = annotator === undefined ? '' : `annotator: ${quoted(annotator)}\n`;
  const facts = [language && `language: ${quoted(language)}\n`, date && `date: ${date}\n`].filter(Boolean).join('');
  const origin = Object.entries(source).map(([key, value]) => `  ${key}: ${key === 'date' ? value : quoted(value)}\n`);
  const from = origin.length === 0 ? '' : `source:\n${origin.join('')}`;
  return `${annotationsModeline}\ndocument: ${quoted(documentName)}\n${coder}${version}${facts}${from}annotations:\n`;
}

/** What an annotation file says of its document. */
export interface DocumentFacts {
  readonly language?: string | undefined;
  readonly date?: string | undefined;
  /** By the keys of `source`, in the order in which they are written. */
  readonly source?: Readonly<Record<string, string>> | undefined;
}

/** What somebody wants to begin with besides the built-in schema. */
export interface Beginning {
  /** Names of tags. */
  readonly tags?: readonly string[];
  /** Globs. */
  readonly documents?: readonly string[];
}

/** A `postil.yaml` to begin with: complete as it stands, with what one will want next as comments. */
export function newProjectFile(
  name: string,
  language: 'zh' | 'en',
  { tags = [], documents = defaultDocuments }: Beginning = {},
): string {
  const words = language === 'zh' ? chinese : english;
  return `${projectModeline}
# ${words.head}
postil: 1
name: ${JSON.stringify(name)}
version: 0.1.0

# ${words.extends}
extends: [policy-core]

# ${words.language}
language: ${language}

# ${words.documents}
documents: [${documents.map((glob) => JSON.stringify(glob)).join(', ')}]

# ${words.tags}
${tags.length > 0 ? ownTags(tags, words.own) : exampleTag(words.risk)}

# ${words.glossary}
# glossary:
#   red-notice:
#     term: { zh: 红色通报, en: Red Notice }
#     definition: ${words.definition}
#     source: { title: INTERPOL, url: "https://www.interpol.int/How-we-work/Notices/Red-Notices", date: 2025-01-01 }

# ${words.findings}
# findings:
#   text-invisible: off
`;
}

function exampleTag(description: string): string {
  return `# tags:
#   risk:
#     title: { en: Risk, zh: 风险 }
#     description: ${description}
#     color: red
#     attributes:
#       severity: { type: enum, values: [low, medium, high], required: true }`;
}

/** Each with a colour of its own, as far as there are enough. */
function ownTags(tags: readonly string[], comment: string): string {
  const colors = ['red', 'purple', 'yellow', 'pink', 'grey', 'orange', 'green', 'teal', 'blue'];
  const entries = tags.map((tag, i) => `  ${quoted(tag)}:\n    # ${comment}\n    color: ${colors[i % colors.length]}`);
  return `tags:\n${entries.join('\n')}`;
}

const english = {
  head: 'This file makes its folder a Postil project. Annotations of speech.txt go into speech.postil.yaml beside it.',
  extends:
    'The built-in schema: claims, figures and initiatives with the attributes of the field. Rename or add below.',
  language: 'The language of documents that do not say otherwise (BCP 47).',
  documents: 'Which files are policy texts. All others are left alone.',
  tags: 'Tags of your own, or changes to those you extend.',
  own: 'Say what to code: title, description, include, exclude, attributes.',
  risk: 'A danger or uncertainty that the text admits.',
  glossary: 'Terms that readers rest on, with where the definition comes from and as of when.',
  definition: 'A request to locate and provisionally arrest a person, pending extradition.',
  findings: 'How severe a finding is: error, warning, information, hint or off.',
};

const chinese: typeof english = {
  head: '本文件使所在文件夹成为 Postil 项目。speech.txt 的标注写在旁边的 speech.postil.yaml 中。',
  extends: '内置方案：论断、数据、倡议及本领域通用的属性。可在下面改动或增加。',
  language: '未另行说明的文档所用语言（BCP 47）。',
  documents: '哪些文件是政策文本。其余文件一概不动。',
  tags: '自定义的标签，或对所扩展标签的改动。',
  own: '请写明标注什么：title、description、include、exclude、attributes。',
  risk: '文本承认的危险或不确定因素。',
  glossary: '供读者查阅的术语，注明定义出处与时间。',
  definition: '请求各国查找并临时逮捕某人以待引渡的通报。',
  findings: '各检查项的严重程度：error、warning、information、hint 或 off。',
};
