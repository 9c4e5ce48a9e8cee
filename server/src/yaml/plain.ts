import {
  EVENT_DOCUMENT,
  EVENT_ID,
  EVENT_SCALAR,
  type Event,
  getScalarValue,
  parseEvents,
  type ScalarEvent,
} from 'js-yaml';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts';

/**
 * Reads YAML as it is nearly always written, some ten times as fast as `yaml` does, and with the same result; nothing for
 * what has mistakes or is out of the ordinary: comments beside something, block scalars, anchors, tags, keys that are no
 * scalars, and quotation marks and brackets over several lines.
 */
export function readPlainYaml(text: string): Node | undefined {
  const bare = oddCharacter.test(text) ? undefined : withoutComments(text);
  if (bare === undefined || unusual.test(bare)) return undefined;
  try {
    return new Reader(bare, parseEvents(bare, { maxDepth: maxPlainDepth })).document();
  } catch {
    return undefined;
  }
}

const oddCharacter = /[\t\r\ufeff\u0085\u2028\u2029]/u;
const unusual = /^#|\s#|^[?%]|[\s[{,]\?\s|^(?:---|\.\.\.)/mu;

/**
 * The text with spaces for the comments that have lines of their own; nothing where one stands at the end, further right than
 * what follows, or after a key without a value, since `yaml` counts it to what stands before it.
 */
function withoutComments(text: string): string | undefined {
  if (!text.includes('#')) return text;
  const lines = text.split('\n');
  let following = -1;
  let isAfter = false;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as string;
    const indent = line.search(/[^ ]/u);
    if (indent < 0) continue;
    if (line[indent] === '#') {
      if (indent > following) return undefined;
      lines[i] = ' '.repeat(line.length);
      isAfter = true;
      continue;
    }
    if (isAfter && opens.test(line) && line.search(/[^ -]|$/u) >= following) return undefined;
    following = indent;
    isAfter = false;
  }
  return lines.join('\n');
}

/** What may have a value in the lines after it. */
const opens = /[:-] *$/u;

/** Deeper is for `yaml`, whose limit is counted otherwise. */
const maxPlainDepth = 20;

/** Thrown where `yaml` has to read; one for all, since the place of it interests nobody. */
const notPlain = new Error('not plain');

class Reader {
  private at = 0;
  private readonly text: string;
  private readonly events: readonly Event[];

  constructor(text: string, events: readonly Event[]) {
    this.text = text;
    this.events = events;
  }

  document(): Node | undefined {
    const first = this.next();
    if (first.type !== EVENT_DOCUMENT || first.explicitStart || first.explicitEnd || this.peek().type === EVENT_ID.POP)
      return undefined;
    const node = this.node();
    this.next();
    return this.at === this.events.length ? node : undefined;
  }

  private peek(): Event {
    const event = this.events[this.at];
    if (!event) throw notPlain;
    return event;
  }

  private next(): Event {
    const event = this.peek();
    this.at += 1;
    return event;
  }

  private node(): Node {
    const event = this.next();
    if (event.type === EVENT_SCALAR) return this.scalar(event);
    if (event.type !== EVENT_ID.MAPPING && event.type !== EVENT_ID.SEQUENCE) throw notPlain;
    if (event.anchorStart >= 0 || event.tagStart >= 0) throw notPlain;
    const isFlow = event.style === 2;
    return event.type === EVENT_ID.MAPPING ? this.map(event.start, isFlow) : this.list(event.start, isFlow);
  }

  private map(start: number, isFlow: boolean): MapNode {
    const entries: Entry[] = [];
    while (this.peek().type !== EVENT_ID.POP) {
      const key = this.node();
      if (key.kind !== 'scalar') throw notPlain;
      entries.push({ key, value: this.valueAfter(key, isFlow) });
    }
    this.next();
    return { kind: 'map', entries, start, end: this.endOf(start, isFlow, entries.at(-1)?.value) };
  }

  /** Nothing after a colon that ends its line stands right after the colon. */
  private valueAfter(key: ScalarNode, isFlow: boolean): Node {
    const event = this.peek();
    const isEmpty = event.type === EVENT_SCALAR && event.valueStart < 0 && event.anchorStart < 0 && event.tagStart < 0;
    if (!isEmpty) return this.node();
    const rest = this.text.slice(key.end, key.end + 2);
    if (isFlow || (rest !== ':\n' && rest !== ':')) throw notPlain;
    this.next();
    return { kind: 'scalar', value: null, raw: '', start: key.end + 1, end: key.end + 1 };
  }

  private list(start: number, isFlow: boolean): ListNode {
    const items: Node[] = [];
    while (this.peek().type !== EVENT_ID.POP) items.push(this.node());
    this.next();
    return { kind: 'list', items, start, end: this.endOf(start, isFlow, items.at(-1)) };
  }

  /** A collection in brackets ends with its bracket, one in lines with the line of its last value. */
  private endOf(start: number, isFlow: boolean, last: Node | undefined): number {
    const from = last?.end ?? start + 1;
    if (!isFlow && last && this.isOpen(last)) return from;
    const rest = isFlow ? inBrackets : toLineEnd;
    rest.lastIndex = from;
    if (!rest.test(this.text)) throw notPlain;
    const end = rest.lastIndex;
    if (isFlow && this.text.slice(start, end).includes('\n')) throw notPlain;
    return end;
  }

  /** True for what has no end of its own: a collection in lines, and nothing. */
  private isOpen({ kind, start, end }: Node): boolean {
    return kind === 'scalar' ? start === end : this.text[start] !== '{' && this.text[start] !== '[';
  }

  private scalar(event: ScalarEvent): ScalarNode {
    const { valueStart, valueEnd, style } = event;
    if (valueStart < 0 || event.anchorStart >= 0 || event.tagStart >= 0 || style > 3) throw notPlain;
    const isPlain = style === 1;
    const span = isPlain ? { start: valueStart, end: valueEnd } : { start: valueStart - 1, end: valueEnd + 1 };
    const raw = this.text.slice(span.start, span.end);
    if (raw.includes('\n')) throw notPlain;
    const written = getScalarValue(this.text, event);
    return { kind: 'scalar', value: isPlain ? plainValue(written) : written, raw, ...span };
  }
}

const inBrackets = / *,? *[\]}]/uy;
const toLineEnd = / *\n?/uy;

/** What a word without quotation marks stands for in YAML's core schema. */
function plainValue(written: string): ScalarNode['value'] {
  if (!/^[-+.\d~nNtTfF]/u.test(written)) return written;
  if (/^[-+]?(?:\d+|\.\d+|\d+\.\d*)$/u.test(written)) return Number(written);
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+$|^0o[0-7]+$|^0x[\da-fA-F]+$/u.test(written)) return Number(written);
  if (/^(?:~|null|Null|NULL)$/u.test(written)) return null;
  if (/^(?:true|True|TRUE)$/u.test(written)) return true;
  if (/^(?:false|False|FALSE)$/u.test(written)) return false;
  if (/^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/u.test(written)) throw notPlain;
  return written;
}
