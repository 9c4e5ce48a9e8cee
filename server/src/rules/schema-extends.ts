import { schemaOf } from '../project.ts';
import { builtinSchemas } from '../schema/builtin.ts';
import { nearest } from '../text/nearest.ts';
import { replaceFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const schemaExtends: Rule = {
  code: 'schema-extends',
  severity: 'error',
  title: { en: 'Schema that cannot be built on', zh: '无法扩展的方案' },
  messages: {
    unknown: {
      en: 'There is no built-in schema “{name}” (built in: {near}). A file is named by its path, such as ./base.yaml.',
      zh: '没有内置方案“{name}”（内置的有：{near}）。文件请写路径，例如 ./base.yaml。',
    },
    missing: {
      en: 'The file “{name}” is not there, so nothing is taken from it. Correct the path.',
      zh: '没有文件“{name}”，因此未采用其中内容。请改正路径。',
    },
    outside: {
      en: '“{name}” is not a relative path inside this workspace, so it is not opened. Move the file below the folder.',
      zh: '“{name}”不是本工作区内的相对路径，因此不会打开。请把文件移到该文件夹之下。',
    },
    circle: {
      en: '“{name}” builds on this schema in turn, so it is not taken in a second time. Remove one of the two `extends`.',
      zh: '“{name}”反过来又扩展了本方案，因此不再重复采用。请删去两个 `extends` 之一。',
    },
    deep: {
      en: 'Schemas build on one another more than {limit} files deep here. Take some of them together.',
      zh: '方案的扩展超过 {limit} 层。请合并其中一些。',
    },
  },
  *schema({ project, source }) {
    // Seen from the project's own file: seen from here, a circle would close somewhere else.
    for (const problem of schemaOf(project).extendsProblems) {
      if (problem.uri !== source.uri) continue;
      const near = problem.variant === 'unknown' && nearest(String(problem.params.name), builtinSchemas.keys());
      yield near ? { ...problem, fixes: [replaceFix(problem, near)] } : problem;
    }
  },
};
