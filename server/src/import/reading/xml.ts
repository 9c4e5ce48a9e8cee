import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { decode, decodeAs } from '../../encoding.ts';
import { notInXml } from '../../escape/xml.ts';
import type { Message, Params } from '../../findings.ts';

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** Those without a namespace, by name. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands in it beside other elements, line ends as line feeds. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** On which its start tag ends, from 1. */
  readonly line: number;
  /** False where damage came before its end. */
  readonly isWhole: boolean;
}

export interface Xml {
  /** Up to the damage where there is one; nothing where there is no element, or one that is not to be read. */
  readonly root: XmlElement | undefined;
  /** How many elements of other namespaces were left out, each with all that is in it. */
  readonly foreign: number;
  readonly problems: readonly XmlProblem[];
}

export interface XmlProblem {
  readonly line?: number;
  readonly what: Message;
  readonly params?: Params;
}

export const maxDepth = 64;
/** Elements and attributes: some 150,000 codings, for which a tree takes about half a gigabyte. */
export const maxNodes = 2_000_000;

/**
 * Reads a document from somewhere else: no DOCTYPE, hence no entities but the five of XML; of limited depth and size.
 * Whatever is broken ends the reading; elements that are open then are kept with the elements that they hold, without
 * their own text.
 */
export function readXml(bytes: Uint8Array, isKnown: (namespace: string) => boolean): Xml {
  const problems: XmlProblem[] = [];
  const text = decodedXml(bytes, problems);
  if (text === undefined) return { root: undefined, foreign: 0, problems };
  const tree = growing(isKnown);
  const parser = new SaxesParser({ xmlns: true });
  const stop = (what: Message, params: Params = {}) => {
    problems.push({ line: parser.line, what, params });
    throw new Stop();
  };
  parser.on('doctype', () => {
    tree.clear();
    stop(messages.doctype);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const { depth, nodes } = tree.open(local, uri, Object.values(attributes), parser.line);
    if (depth > maxDepth) stop(messages.depth, { most: maxDepth });
    if (nodes > maxNodes) stop(messages.nodes, { most: maxNodes });
  });
  parser.on('closetag', () => tree.close());
  parser.on('text', tree.write);
  parser.on('cdata', tree.write);
  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /u, '');
    // The parser leaves these as they are written, and nothing depends on them.
    if (/^(?:undefined entity|malformed character entity)/u.test(reason)) {
      if (problems.length < maxProblems) problems.push({ line: parser.line, what: messages.entity });
    } else stop(messages.broken, { reason });
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  const { root, foreign } = tree.grown();
  return { root, foreign, problems };
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((each) => each.name === name) ?? [];
}

export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

class Stop extends Error {}

const maxProblems = 100;

interface Growing extends XmlElement {
  isWhole: boolean;
  text: string;
  children: XmlElement[];
}

/** Shared by all elements that have none, since there may be millions. */
const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: XmlElement[] = [];

function growing(isKnown: (namespace: string) => boolean) {
  const open: Growing[] = [];
  let root: Growing | undefined;
  let foreign = 0;
  /** How deep in an element of another namespace. */
  let skipped = 0;
  let nodes = 0;
  const attach = (element: Growing) => {
    const parent = open.at(-1);
    if (!parent) return;
    if (parent.children === noChildren) parent.children = [element];
    else parent.children.push(element);
  };
  return {
    open(name: string, namespace: string, attributes: readonly SaxesAttributeNS[], line: number) {
      nodes += 1 + attributes.length;
      if (skipped > 0 || !isKnown(namespace)) {
        if (skipped === 0) foreign++;
        skipped++;
      } else {
        const own = attributes
          .filter(({ prefix, local }) => prefix === '' && local !== 'xmlns')
          .map(({ local, value }) => [local, value] as const);
        const map = own.length > 0 ? new Map(own) : noAttributes;
        const element: Growing = { name, attributes: map, text: '', children: noChildren, line, isWhole: true };
        root ??= element;
        open.push(element);
      }
      return { depth: open.length + skipped, nodes };
    },
    write(text: string) {
      const element = open.at(-1);
      if (element && skipped === 0) element.text += text;
    },
    close() {
      if (skipped > 0) skipped--;
      else {
        const element = open.pop();
        if (element && element !== root) attach(element);
      }
    },
    clear() {
      root = undefined;
      open.length = 0;
    },
    /** The tree; what is still open in it is not whole. */
    grown() {
      while (open.length > 0) {
        const element = open.pop() as Growing;
        element.text = '';
        element.isWhole = false;
        if (element !== root && element.children.length > 0) attach(element);
      }
      return { root: root as XmlElement | undefined, foreign };
    },
  };
}

/** By its byte order mark, else as it declares, else UTF-8. What XML cannot hold is U+FFFD, and a problem. */
function decodedXml(bytes: Uint8Array, problems: XmlProblem[]): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u.exec(head)?.[1] ?? 'utf-8';
  const isWide = /^(?:\xff\xfe|\xfe\xff|<\0|\0<)/u.test(head);
  // A document that can tell that it is UTF-16 is not.
  const label = /^utf-?16/iu.test(declared) ? 'utf-8' : declared;
  const wide = isWide ? decode(bytes) : undefined;
  const decoded = isWide ? wide && { text: wide.text, isWhole: true } : decodeAs(label, bytes);
  if (decoded === undefined) {
    problems.push({ what: messages.encoding, params: { encoding: isWide ? 'UTF-16' : declared } });
    return undefined;
  }
  const text = decoded.text.replace(/^\ufeff/u, '');
  const damaged = [text.search(notInXml), decoded.isWhole ? -1 : text.indexOf('\ufffd')].filter((at) => at !== -1);
  if (damaged.length === 0) return text;
  const line = text.slice(0, Math.min(...damaged)).split('\n').length;
  problems.push({ line, what: messages.characters });
  return text.replace(notInXml, '\ufffd');
}

const messages = {
  doctype: {
    en: 'the XML has a DOCTYPE and is not read, since one can make a program fetch files or fill the memory. Remove it; exchange files have none.',
    zh: 'XML 含有 DOCTYPE，它可使程序读取其他文件或占满内存，因此未读取。请删除；交换文件中没有它。',
  },
  depth: {
    en: 'elements are nested more than {most} deep; what comes from here on is not read. Export the project once more.',
    zh: '元素嵌套超过 {most} 层，此后的内容未读取。请重新导出项目。',
  },
  nodes: {
    en: 'there are more than {most} elements and attributes; what comes from here on is not read. Export the project in parts.',
    zh: '元素和属性超过 {most} 个，此后的内容未读取。请分几部分导出项目。',
  },
  broken: {
    en: 'the XML is broken here ({reason}); what stands before is taken over, nothing after. Correct it, or export the project once more.',
    zh: 'XML 在此处损坏（{reason}）；此前的内容已导入，此后的未导入。请改正，或重新导出项目。',
  },
  entity: {
    en: 'a reference beginning with & stands for nothing that XML knows; it is left as it is written. Look whether the text is right.',
    zh: '以 & 开头的引用不是 XML 所知的字符，已原样保留。请检查文字是否正确。',
  },
  encoding: {
    en: 'the XML is not in the encoding {encoding}, or this is not known here; it is not read. Save it as UTF-8.',
    zh: 'XML 不是 {encoding} 编码，或此处不支持该编码，因此未读取。请另存为 UTF-8。',
  },
  characters: {
    en: 'here, and perhaps after, stand characters that XML cannot hold; each is taken over as �. Look whether the text is right.',
    zh: '此处（或许还有后文）含有 XML 不允许的字符，均以 � 代替。请检查文字是否正确。',
  },
} as const satisfies Record<string, Message>;
