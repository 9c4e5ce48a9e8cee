import type { Rule } from './rule.ts';

export const documentOutsideWorkspace: Rule = {
  code: 'document-outside-workspace',
  severity: 'error',
  title: { en: 'Document outside the workspace', zh: '文档在工作区之外' },
  messages: {
    default: {
      en: '“{path}” is not a relative path inside this workspace, so it is not opened: a file must not make Postil read others. Move the text below the folder.',
      zh: '“{path}”不是本工作区内的相对路径，因此不会打开：文件不得让 Postil 读取别处的文件。请把文本移到该文件夹之下。',
    },
  },
  *file({ file, documentRef }) {
    if (documentRef.state !== 'outside' || !file.document) return;
    const { start, end, value } = file.document;
    yield { code: 'document-outside-workspace', start, end, params: { path: value } };
  },
};
