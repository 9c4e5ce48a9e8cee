import { valuesOf } from '../annotations/attributes.ts';
import type { Annotation } from '../annotations/types.ts';
import { formatted, type Message } from '../findings.ts';
import { schemaOf } from '../project.ts';
import { tagNamed } from '../schema/renamed.ts';
import { inLanguage, titleOf } from '../schema/texts.ts';
import type { Tag } from '../schema/types.ts';
import { quoted } from '../yaml/write.ts';
import { askValue, type Given, isAsked, shown } from './attributes.ts';
import { type Asking, type Choice, type End, pick, type Scene } from './dialogue.ts';
import { changedHere } from './ended.ts';
import { askHere } from './here.ts';
import { refusals } from './words.ts';

/** Gives attributes of the annotation at the cursor other values, one after the other, until that is enough. */
export function* attributes(scene: Scene): Asking<End> {
  const { project, locale } = scene;
  const here = yield* askHere(scene);
  if (!here) return { refused: refusals.noAnnotation };
  const { annotation } = here;
  const tag = tagNamed(schemaOf(project), annotation.tag?.value ?? '');
  if (!tag || tag.attributes.size === 0) return { refused: texts.none, params: { tag: annotation.tag?.value } };
  const changes = new Map<string, string | undefined>();
  for (let turn = 1; ; turn++) {
    const given = new Map(
      [...givenOf(annotation), ...changes].filter((each): each is [string, string] => each[1] !== undefined),
    );
    const name = yield* pick({
      key: `name:${turn}`,
      title: formatted(texts.which, {}, locale),
      hint: changes.size === 0 ? '' : formatted(texts.finish, {}, locale),
      leave: changes.size === 0 ? 'cancel' : 'finish',
      choices: [...(changes.size === 0 ? [] : [done(scene)]), ...choicesOf(tag, given, scene)],
    });
    const attribute = name === undefined ? undefined : tag.attributes.get(name);
    if (name !== undefined && !attribute && name !== enough) changes.set(name, undefined);
    else if (!attribute) break;
    else {
      const leave = changes.size === 0 ? 'cancel' : 'finish';
      const value = yield* askValue(attribute, `value:${turn}`, given.get(attribute.name), leave, locale, 'with-none');
      if (value === undefined) break;
      changes.set(attribute.name, value === '' ? undefined : value);
    }
  }
  return changedHere(scene, here, { attributes: changes }, texts.done);
}

/** An annotation's attributes as YAML on one line, as they are read. */
export function givenOf(annotation: Annotation): Given {
  return new Map(
    annotation.attributes.map(({ name, value }) => {
      const scalars = valuesOf(value).map((each) =>
        each.kind !== 'scalar'
          ? ''
          : typeof each.value === 'string'
            ? /[\r\n]/u.test(each.raw)
              ? quoted(each.value)
              : each.raw
            : each.raw,
      );
      return [name, value.kind === 'list' ? `[${scalars.join(', ')}]` : (scalars[0] ?? '')] as const;
    }),
  );
}

const enough = '\u0000';

function done({ locale }: Scene): Choice {
  return { value: enough, label: formatted(texts.enough, {}, locale) };
}

/** What applies, with what it says now; what is missing is said to be. What the tag lacks can only be taken away. */
function choicesOf(tag: Tag, given: Given, { locale }: Scene): readonly Choice[] {
  const known = [...tag.attributes.values()].filter((each) => isAsked(each, given) || given.has(each.name));
  const others = [...given.keys()].filter((name) => !tag.attributes.has(name));
  return [
    ...known.map((each): Choice => {
      const now = given.get(each.name);
      const missing = each.required ? formatted(texts.missing, {}, locale) : '';
      return {
        value: each.name,
        label: titleOf(each, locale),
        description: [each.name, now === undefined ? missing : shown(now)].filter((part) => part !== '').join(' · '),
        detail: inLanguage(each.description, locale) ?? '',
      };
    }),
    ...others.map((name): Choice => ({ value: name, label: name, description: formatted(texts.unknown, {}, locale) })),
  ];
}

const texts = {
  none: {
    en: 'The tag “{tag}” has no attributes in the schema of this project. Change the tag, or add attributes to it in postil.yaml.',
    zh: '本项目的方案中，标签“{tag}”没有属性。请更改标签，或在 postil.yaml 中为其添加属性。',
  },
  which: { en: 'Which attribute?', zh: '编辑哪个属性？' },
  finish: { en: 'Esc writes what was changed so far.', zh: '按 Esc 写入已作的更改。' },
  enough: { en: 'Write these changes', zh: '写入这些更改' },
  missing: { en: 'missing', zh: '缺少' },
  unknown: { en: 'not in the schema; choosing it takes it away', zh: '方案中没有；选择即删除' },
  done: { en: 'Attributes of {id} written', zh: '已写入 {id} 的属性' },
} satisfies Record<string, Message>;
