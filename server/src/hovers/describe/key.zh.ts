/** The descriptions of the formats' keys in Chinese, by the English ones that the JSON Schemas carry. */
export const chinese: ReadonlyMap<string, string> = new Map([
  ['The version of this file format.', '本文件格式的版本。'],
  ['A version of the codebook, as semver: 1.2.0.', '编码手册的版本，采用语义化版本号：1.2.0。'],
  [
    'Schemas this one builds on: built-in names or relative paths; the later wins.',
    '所沿用的方案：内置名称或相对路径，后者优先。',
  ],
  ['The language of documents that do not say otherwise.', '文档的默认语言。'],
  ['A BCP 47 language tag, such as zh, en or zh-Hant.', 'BCP 47 语言标记，如 zh、en、zh-Hant。'],
  [
    'Which files are documents, as globs; every .txt and .md below this folder where left out.',
    '哪些文件是文档（glob）；省略时为本文件夹下所有 .txt 和 .md。',
  ],
  ['How severe a finding is, by its code; off leaves it out.', '各类问题的严重程度；off 表示不报告。'],
  ['Decision rule: what to code with this tag.', '判定规则：哪些应标此标签。'],
  ['Decision rule: what not to code with this tag.', '判定规则：哪些不应标此标签。'],
  ['A text: one string, or a map from language to string.', '文本：一个字符串，或按语言列出的字符串。'],
  ['A colour of the palette; themes decide what it looks like.', '调色板中的颜色，具体显示由主题决定。'],
  ['What kind of value coders write; string where left out.', '取值的类型；省略时为 string。'],
  ['The words of an enum: a list, or a map from word to what it means.', '枚举的取值：列表，或从取值到含义的映射。'],
  ['Every annotation with this tag must give the attribute.', '带此标签的标注都必须填写该属性。'],
  ['Coders may write a list of values.', '可填写多个值的列表。'],
  [
    'The attribute belongs to an annotation only where these other attributes have one of these values.',
    '仅当这些属性取所列值之一时，本属性才适用。',
  ],
  ['A regular expression (RE2 syntax) that the whole value must match.', '整个值必须匹配的正则表达式（RE2 语法）。'],
  ['Which part of what the words of a figure say the attribute holds.', '该属性记录数据文字所示的哪一部分。'],
  ['A regular expression in RE2 syntax.', '正则表达式（RE2 语法）。'],
  ['Tags a link may start from; any where left out.', '关系的起点标签；省略时不限。'],
  ['Tags a link may end at; any where left out.', '关系的终点标签；省略时不限。'],
  ['Other terms of the glossary.', '术语表中的其他词条。'],
  [
    'What a reader should know beside the definition, differing positions included.',
    '定义之外读者应了解的内容，包括不同立场。',
  ],
  [
    'The annotated text, relative to this file. May be left out where the file name tells it.',
    '所标注的文本，相对于本文件的路径；文件名已表明时可省略。',
  ],
  ['Who coded.', '标注者。'],
  ['The version of the schema the coder worked with.', '标注时所用方案的版本。'],
  ["The document's date: what relative dates in it are resolved against.", '文档日期，文中相对日期据此推算。'],
  ['The annotations, in the order of the text.', '标注，按原文顺序。'],
  [
    'What links and findings call this annotation. Unique in the file.',
    '关系和问题用以指称本标注的标识，在文件内唯一。',
  ],
  ['A tag of the schema, such as claim, figure or initiative.', '方案中的标签，如 claim、figure、initiative。'],
  ['The annotated passage, word for word.', '所标注的原文，逐字照录。'],
  [
    'The words right before the quote, where the quote alone is not unique.',
    '引文之前紧邻的文字，引文本身不唯一时填写。',
  ],
  [
    'The words right after the quote, where the quote alone is not unique.',
    '引文之后紧邻的文字，引文本身不唯一时填写。',
  ],
  ['The attributes that the schema gives to the tag.', '方案为该标签规定的属性。'],
  ['A remark for readers and other coders.', '给读者和其他标注者的说明。'],
  [
    'Relations to other annotations, each `relation: id` or `relation: file.postil.yaml#id`.',
    '与其他标注的关系，每项写作“关系: id”或“关系: file.postil.yaml#id”。',
  ],
  [
    'How far the coder stands by the annotation; accepted where nothing is said.',
    '标注者对本标注的认可程度；省略即为 accepted。',
  ],
  [
    'Whose annotation it was before it was copied or accepted here; several who agree in a list.',
    '复制或采纳到此处之前属于谁的标注；多人一致时写成列表。',
  ],
]);
