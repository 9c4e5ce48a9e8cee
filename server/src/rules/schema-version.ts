import { replaceFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const schemaVersion: Rule = {
  code: 'schema-version',
  severity: 'warning',
  title: { en: 'Coded with another version of the schema', zh: '按其他版本的方案标注' },
  messages: {
    older: {
      en: 'This file was coded with version {theirs} of the schema, which is now {ours}. See what changed in the decision rules, then set the version.',
      zh: '本文件按方案 {theirs} 版标注，现为 {ours} 版。请查看判定规则的变化，再更新版本。',
    },
    newer: {
      en: 'This file was coded with version {theirs} of the schema, and this project has only {ours}. Take over the newer schema.',
      zh: '本文件按方案 {theirs} 版标注，而本项目只有 {ours} 版。请更新方案。',
    },
    form: {
      en: '“{theirs}” is not a version. Write it as 1.2.0, the `version` of the schema the file was coded with.',
      zh: '“{theirs}”不是版本号。请写成 1.2.0 的形式，即标注时所用方案的 `version`。',
    },
  },
  *file({ file, schema }) {
    const theirs = file.schemaVersion;
    if (!theirs) return;
    const a = numbers(theirs.value);
    const b = schema.version === undefined ? undefined : numbers(schema.version);
    const place = { code: 'schema-version', start: theirs.start, end: theirs.end };
    const params = { theirs: theirs.value, ours: schema.version ?? '–' };
    if (!a) yield { ...place, variant: 'form', params };
    else if (b && schema.version !== undefined) {
      // A patch mends words; it changes no decision.
      const order = a[0] - b[0] || a[1] - b[1];
      if (order < 0)
        yield {
          ...place,
          variant: 'older',
          params,
          fixes: [{ ...replaceFix(theirs, schema.version), preferred: false }],
        };
      if (order > 0) yield { ...place, variant: 'newer', params };
    }
  },
};

function numbers(version: string): readonly [number, number] | undefined {
  const match = /^(\d{1,9})\.(\d{1,9})\.\d{1,9}(?:[-+][0-9A-Za-z.+-]*)?$/u.exec(version);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}
