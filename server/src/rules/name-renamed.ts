import { valuesOf } from '../annotations/attributes.ts';
import type { Problem } from '../findings.ts';
import { schemaNames } from '../schema/names.ts';
import { namesBeside, nowIn } from '../schema/renamed.ts';
import type { Span } from '../text/span.ts';
import { wordFix } from '../yaml/structure.ts';
import type { Rule } from './rule.ts';

export const nameRenamed: Rule = {
  code: 'name-renamed',
  severity: 'warning',
  title: { en: 'Former name', zh: '旧名称' },
  messages: {
    default: {
      en: '“{name}” is now called “{now}” (`renamed:` in the schema). It still counts as that; write the present name, so that searches find it.',
      zh: '“{name}”现称“{now}”（见方案的 `renamed:`）。目前仍按新名称处理；请改用现名，以便检索。',
    },
    defined: {
      en: 'This schema renames “{name}” to “{now}”, so what stands here defines something new under the former name. Move it to “{now}”, or remove the entry from `renamed:`.',
      zh: '本方案已把“{name}”改名为“{now}”，此处等于以旧名称另作定义。请移到“{now}”之下，或删去 `renamed:` 中的条目。',
    },
  },
  *annotation(present, { written }) {
    if (present === written) return;
    if (present.tag && written.tag) yield* former(written.tag, written.tag.value, present.tag.value);
    for (const [i, { key, name, value }] of written.attributes.entries()) {
      const now = present.attributes[i];
      if (!now) continue;
      yield* former(key, name, now.name);
      const words = valuesOf(now.value);
      for (const [j, each] of valuesOf(value).entries()) {
        const word = words[j];
        if (each.kind === 'scalar' && word?.kind === 'scalar') {
          yield* former(each, String(each.value), String(word.value));
        }
      }
    }
    for (const [i, { relation }] of written.links.entries()) {
      yield* former(relation, relation.value, present.links[i]?.relation.value ?? relation.value);
    }
  },
  *schema({ file, schema }) {
    if (schema.renamed.length === 0) return;
    for (const each of schemaNames(file)) {
      const { kind, owners, name, role, scalar } = each;
      if (role === 'definition') {
        const now = nowIn(file.renamed, kind, owners, name);
        if (now === undefined || now === name) continue;
        yield { code: 'name-renamed', variant: 'defined', start: scalar.start, end: scalar.end, params: { name, now } };
      } else {
        const all = namesBeside(schema, each);
        const now = nowIn(schema.renamed, kind, owners, name);
        if (now !== undefined && !all.includes(name) && all.includes(now)) yield* former(scalar, name, now);
      }
    }
  },
};

function* former(place: Span, name: string, now: string): Iterable<Problem> {
  if (name === now) return;
  const { start, end } = place;
  yield { code: 'name-renamed', start, end, params: { name, now }, fixes: [wordFix({ start, end }, now)] };
}
