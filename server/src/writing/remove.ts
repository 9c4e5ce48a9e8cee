import { linksTo } from '../actions/linksTo.ts';
import { rewriting } from '../actions/outcome.ts';
import type { Change } from '../annotations/change.ts';
import type { Rewriting } from '../annotations/rewriting.ts';
import type { Annotation } from '../annotations/types.ts';
import { formatted, type Message } from '../findings.ts';
import { type Asking, type End, pick, type Scene } from './dialogue.ts';
import { ended } from './ended.ts';
import { askHere } from './here.ts';
import { refusals, shortened } from './words.ts';

/** Deletes the annotation at the cursor, and the links that lead to it where that is chosen. */
export function* remove(scene: Scene): Asking<End> {
  const { project, locale } = scene;
  const here = yield* askHere(scene);
  if (!here) return { refused: refusals.noAnnotation };
  const { annotation, file } = here;
  const linking = linksTo(project, annotation).filter((each) => each.annotation !== annotation);
  const params = { id: annotation.id?.value ?? '', n: linking.reduce((sum, { places }) => sum + places.length, 0) };
  const answer =
    linking.length === 0
      ? 'only'
      : yield* pick({
          key: 'links',
          title: formatted(texts.title, params, locale),
          hint: shortened(annotation.quote?.value ?? ''),
          leave: 'cancel',
          choices: [
            {
              value: 'links',
              label: formatted(texts.links, params, locale),
              detail: linking.map((each) => each.annotation.id?.value ?? '').join(', '),
            },
            {
              value: 'only',
              label: formatted(texts.only, params, locale),
              detail: formatted(texts.onlyDetail, params, locale),
            },
          ],
        });
  const files = new Map<string, Rewriting & { readonly changes: Map<Annotation, Change> }>([
    [file.uri, { removed: annotation, changes: new Map() }],
  ]);
  for (const each of answer === 'links' ? linking : []) {
    const own = files.get(each.file.uri) ?? { changes: new Map<Annotation, Change>() };
    own.changes.set(each.annotation, { links: new Map(each.places.map((place) => [place, undefined])) });
    files.set(each.file.uri, own);
  }
  return ended(rewriting(project, files), texts.done, params);
}

const texts = {
  title: { en: 'Delete {id}, which {n} links lead to', zh: '删除 {id}（有 {n} 个链接指向它）' },
  links: { en: 'Delete it and the links to it', zh: '连同指向它的链接一并删除' },
  only: { en: 'Delete only the annotation', zh: '只删除标注' },
  onlyDetail: { en: 'The links to it will be findings.', zh: '指向它的链接会作为问题列出。' },
  done: { en: '{id} is deleted', zh: '已删除 {id}' },
} satisfies Record<string, Message>;
