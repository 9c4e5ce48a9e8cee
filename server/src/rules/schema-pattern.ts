import { compiled } from '../schema/patterns.ts';
import { entries, get, items, type Located, locatedString, type Node } from '../yaml/node.ts';
import type { Rule } from './rule.ts';

export const schemaPattern: Rule = {
  code: 'schema-pattern',
  severity: 'error',
  title: { en: 'Regular expression that cannot be used', zh: '无法使用的正则表达式' },
  messages: {
    default: {
      en: 'This regular expression cannot be used: {problem}. Patterns are in RE2 syntax, without lookaround or backreferences, so that none can hang the editor.',
      zh: '无法使用该正则表达式：{problem}。模式采用 RE2 语法，不支持环视和反向引用，以免卡住编辑器。',
    },
    long: {
      en: 'A pattern may have {limit} characters at most; this one has {length}. Split it into several.',
      zh: '模式最多 {limit} 个字符，这里有 {length} 个。请拆分。',
    },
  },
  *schema({ file }) {
    for (const pattern of patternsIn(file.node)) {
      const result = compiled(pattern.value);
      if (result.state === 'ready') continue;
      yield {
        code: 'schema-pattern',
        ...(result.state === 'long' ? { variant: 'long' } : {}),
        start: pattern.start,
        end: pattern.end,
        params: { problem: result.problem, limit: result.limit, length: pattern.value.length },
      };
    }
  },
};

function* patternsIn(root: Node | undefined): Iterable<Located<string>> {
  for (const { value: tag } of entries(get(root, 'tags'))) {
    for (const { value: attribute } of entries(get(tag, 'attributes'))) {
      const pattern = locatedString(get(attribute, 'pattern'));
      if (pattern) yield pattern;
    }
    const cues = get(tag, 'cues');
    for (const list of cues?.kind === 'map' ? cues.entries.map((each) => each.value) : [cues]) {
      for (const cue of items(list)) {
        const regex = locatedString(get(cue, 'regex'));
        if (regex) yield regex;
      }
    }
  }
}
