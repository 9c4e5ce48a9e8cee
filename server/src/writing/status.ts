import { statuses } from '../annotations/status.ts';
import { formatted, type Message } from '../findings.ts';
import { type Asking, type End, pick, type Scene } from './dialogue.ts';
import { changedHere } from './ended.ts';
import { askHere } from './here.ts';
import { refusals } from './words.ts';

/** Says how far the coder stands by the annotation at the cursor. Accepted is what an annotation is that says nothing. */
export function* status(scene: Scene): Asking<End> {
  const { locale } = scene;
  const here = yield* askHere(scene);
  if (!here) return { refused: refusals.noAnnotation };
  const { annotation } = here;
  const now = annotation.status ?? 'accepted';
  const answer = yield* pick({
    key: 'status',
    title: formatted(texts.title, { id: annotation.id?.value }, locale),
    hint: '',
    leave: 'cancel',
    isNumbered: true,
    choices: statuses.map((each) => ({
      value: each,
      label: formatted(texts[each], {}, locale),
      description: each === now ? `${each} · ${formatted(texts.now, {}, locale)}` : each,
    })),
  });
  if (answer === undefined || answer === now) return { edits: [] };
  const isSaid = answer !== 'accepted' || annotation.status === 'accepted';
  const change = { texts: new Map([['status', isSaid ? answer : undefined]] as const) };
  return changedHere(scene, here, change, texts.done, { status: answer });
}

const texts = {
  title: { en: 'Status of {id}', zh: '{id} 的状态' },
  draft: { en: 'Draft', zh: '草稿' },
  accepted: { en: 'Accepted', zh: '已认可' },
  disputed: { en: 'Disputed', zh: '有争议' },
  now: { en: 'now', zh: '当前值' },
  done: { en: '{id} is {status} now', zh: '{id} 的状态现为 {status}' },
} satisfies Record<string, Message>;
