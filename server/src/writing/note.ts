import { formatted, type Message } from '../findings.ts';
import { type Asking, type End, input, type Scene } from './dialogue.ts';
import { changedHere } from './ended.ts';
import { askHere } from './here.ts';
import { refusals } from './words.ts';

/** Longer than this, in UTF-16 code units, a note stands in lines of its own. */
const lineLength = 100;

/** Edits the note of the annotation at the cursor, with `\n` for the end of a line; an empty one is taken away. */
export function* note(scene: Scene): Asking<End> {
  const here = yield* askHere(scene);
  if (!here) return { refused: refusals.noAnnotation };
  const { annotation } = here;
  const now = annotation.note?.value ?? '';
  const answer = yield* input({
    key: 'note',
    title: formatted(texts.title, { id: annotation.id?.value }, scene.locale),
    hint: formatted(texts.hint, {}, scene.locale),
    value: now.trimEnd().replaceAll('\\', '\\\\').replaceAll('\n', '\\n'),
    leave: 'cancel',
  });
  const words = (answer ?? '').replace(/\\([\\n])/gu, (_, letter) => (letter === 'n' ? '\n' : '\\')).trim();
  if (answer === undefined || words === now.trim()) return { edits: [] };
  const isLong = words.includes('\n') || words.length > lineLength;
  const texted = new Map([['note', words === '' ? undefined : isLong ? `${words}\n` : words]] as const);
  return changedHere(scene, here, { texts: texted }, texts.done);
}

const texts = {
  title: { en: 'Note of {id}', zh: '{id} 的说明' },
  hint: {
    en: 'A remark for readers and other coders. \\n begins a new line; nothing takes the note away.',
    zh: '给读者和其他标注者的说明。\\n 表示换行；留空则删除说明。',
  },
  done: { en: 'Note of {id} written', zh: '已写入 {id} 的说明' },
} satisfies Record<string, Message>;
