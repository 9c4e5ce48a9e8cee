import { attributeBlocks } from '../hovers/describe/attribute.ts';
import { isPath } from '../places/writing.ts';
import { titleOf } from '../schema/texts.ts';
import type { Attribute } from '../schema/types.ts';
import { readYaml } from '../yaml/read.ts';
import { annotationPath, tagAt } from './here.ts';
import type { CompletionPlace, CompletionSource } from './source.ts';

/** The attributes that the annotation's tag has and the annotation lacks, as far as they apply; required ones first. */
export const attributes: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { writing, locale } = place;
    if (writing.on === 'value' || writing.on === 'item') return [];
    if (!isPath(writing.path, [...annotationPath, 'attributes'])) return [];
    const lacking = [...(tagAt(place)?.attributes.values() ?? [])].filter(
      (each) => !writing.keys.includes(each.name) && applies(place, each),
    );
    return [...lacking.filter((each) => each.required), ...lacking.filter((each) => !each.required)].map((each) => ({
      label: each.name,
      kind: 'attribute',
      write: { key: each.name, opens: 'scalar' },
      detail: each.required
        ? `${titleOf(each, locale)}${{ en: ' (required)', zh: '（必填）' }[locale]}`
        : titleOf(each, locale),
      blocks: attributeBlocks(each, locale),
      also: [...each.title.values()],
    }));
  },
};

/** As `applies` of an annotation that was read; here it need not be readable. */
function applies({ writing }: CompletionPlace, { when }: Attribute): boolean {
  const given = writing.maps.findLast((each) => isPath(each.path, [...annotationPath, 'attributes']))?.values;
  return [...when].every(([name, words]) => wordsIn(given?.get(name) ?? '').some((each) => words.includes(each)));
}

function wordsIn(raw: string): readonly string[] {
  const { value } = readYaml(raw);
  const nodes = value?.kind === 'list' ? value.items : value ? [value] : [];
  return nodes.flatMap((each) => (each.kind === 'scalar' && each.value !== null ? [String(each.value)] : []));
}
