import { decisionFixes } from '../actions/suggestions.ts';
import { suggestionsFor } from '../suggestions/suggestions.ts';
import type { Rule } from './rule.ts';

export const suggestion: Rule = {
  code: 'suggestion',
  severity: 'hint',
  title: { en: 'Passage that a cue suggests a tag for', zh: '提示语所建议的标注' },
  messages: {
    default: {
      en: 'Perhaps {tag}: “{cue}” is a cue of that tag in the schema. Accept it as a draft, or refuse it, and it is not suggested again.',
      zh: '可标为 {tag}：方案中“{cue}”是该标签的提示语。可接受为草稿，也可拒绝，拒绝后不再提示。',
    },
    pattern: {
      en: 'Perhaps {tag}: “{words}” matches a pattern among the cues of that tag in the schema. Accept it as a draft, or refuse it, and it is not suggested again.',
      zh: '可标为 {tag}：“{words}”符合方案中该标签提示语的一个模式。可接受为草稿，也可拒绝，拒绝后不再提示。',
    },
  },
  *document({ project, document }) {
    for (const each of suggestionsFor(project, document)) {
      const { start, end, tag, phrase, words } = each;
      yield {
        code: 'suggestion',
        ...(phrase === undefined ? { variant: 'pattern' } : {}),
        start,
        end,
        params: { tag, cue: phrase, words: words.slice(0, maxWords) },
        fixes: () => decisionFixes(project, document, each),
      };
    }
  },
};

/** Enough to know the words by, in UTF-16 code units. */
const maxWords = 60;
