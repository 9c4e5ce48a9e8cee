import { boilerplateForm, isOrnament, isPressNote, isProse } from './boilerplate.ts';
import { type Byline, bylineOf, dateIn, publisherIn } from './byline.ts';
import { languageOf } from './language.ts';
import { type About, type Block, doubted, type Page } from './page.ts';

/** The text of a page. */
export interface Clean {
  readonly about: About;
  /** The document's own date, ISO 8601: from the lines above its first sentence, else when the page was published. */
  readonly date: string | undefined;
  readonly blocks: readonly Block[];
  /** The lines that were surely no part of it, in their order. */
  readonly removed: readonly string[];
}

/**
 * Parts a text from what stood around it on its page. What is surely of the page is taken out: buttons, paths, who made
 * the page, and what the page's structure sets apart. What only may be is kept and doubted. Between two sentences of the
 * text nothing is sure.
 */
export function cleaned({ origin, about, blocks }: Page): Clean {
  const frame = frameOf(blocks, about.title);
  const bylines: Byline[] = [];
  const removed: string[] = [];
  const kept = blocks.flatMap((block, i): Block | readonly [] => {
    const fate = origin === 'office' ? 'kept' : fateOf(block, i, frame);
    if (fate === 'kept') return block;
    if (fate === 'doubted') return doubted(block, 'boilerplate');
    removed.push(block.text);
    const publisher = publisherIn(block.text);
    if (block.standing !== 'outside')
      bylines.push(bylineOf(block.text) ?? (publisher === undefined ? {} : { publisher }));
    return [];
  });
  const { site, ...stated }: Byline & About = Object.assign({}, ...bylines.toReversed(), about);
  const publisher = stated.publisher ?? site;
  const certain = kept.filter(({ doubts = [] }) => !doubts.some(({ reason }) => reason === 'boilerplate'));
  const firstProse = certain.findIndex(({ text }) => isProse(text));
  const head = certain.slice(0, firstProse < 0 ? 10 : firstProse);
  const language = stated.language ?? languageOf(certain.map(({ text }) => text).join('\n'));
  const title = stated.title ?? titleIn(certain);
  return {
    about: { ...stated, ...(title && { title }), ...(publisher && { publisher }), ...(language && { language }) },
    date: head.map(({ text }) => dateIn(text)).find((date) => date !== undefined) ?? stated.date,
    blocks: kept,
    removed,
  };
}

/** Where in a page its text is, as indices of its blocks. */
interface Frame {
  /** The first and the last sentence. */
  readonly first: number;
  readonly last: number;
  /** The title, and the block that says that the text is over. */
  readonly title: number;
  readonly end: number;
}

type Fate = 'kept' | 'doubted' | 'removed';

function fateOf(block: Block, at: number, { first, last, title, end }: Frame): Fate {
  const { text, kind, standing } = block;
  const form = kind === 'row' ? undefined : boilerplateForm(text);
  if (at > first && at < last) {
    const isOdd = standing === 'outside' || (form !== undefined && form.says !== 'source');
    return isOdd ? 'doubted' : 'kept';
  }
  if (form || isOrnament(text)) return 'removed';
  if (kind !== 'row' && bylineOf(text)) return 'removed';
  if (standing === 'outside') return isProse(text) ? 'doubted' : 'removed';
  return at < title || at > end || (at >= last && isPressNote(text)) ? 'doubted' : 'kept';
}

function frameOf(blocks: readonly Block[], title: string | undefined): Frame {
  const isSentence = ({ text, standing }: Block) => standing !== 'outside' && isProse(text) && !boilerplateForm(text);
  const first = blocks.findIndex(isSentence);
  const last = blocks.findLastIndex(isSentence);
  const end = blocks.findIndex(({ text }, i) => i > last && boilerplateForm(text)?.says === 'end');
  return {
    first: first < 0 ? blocks.length : first,
    last,
    title: titleAt(blocks.slice(0, first < 0 ? blocks.length : first + 1), title),
    end: end < 0 ? blocks.length : end,
  };
}

/** 0 where nothing tells, so that nothing is doubted. */
function titleAt(before: readonly Block[], title: string | undefined): number {
  const known = before.findIndex(({ kind, level, text }) => (kind === 'heading' && level === 1) || text === title);
  if (known >= 0) return known;
  // The title stands above the line that says who published it and when, and buttons above that.
  const byline = before.findIndex(({ text }) => bylineOf(text));
  const button = before.findIndex(({ text }) => boilerplateForm(text));
  if (button < 0 || button > byline) return 0;
  return Math.max(
    0,
    before.slice(0, byline).findLastIndex(({ text }) => !boilerplateForm(text) && !isOrnament(text)),
  );
}

/** A text without a title is called by its first line. */
function titleIn([first]: readonly Block[]): string | undefined {
  return first && first.text.length <= 120 && !isProse(first.text) ? first.text : undefined;
}
