import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import type { Origin } from '../collection.ts';
import { readXml, type XmlElement } from '../reading/xml.ts';

/** The root of a document of REFI-QDA, of any version; nothing, and a problem, where it is something else. */
export function qdaRoot(
  bytes: Uint8Array,
  names: readonly string[],
  place: Origin,
  report: Report,
): XmlElement | undefined {
  // Some programs leave the namespace out.
  const { root, foreign, problems } = readXml(bytes, (namespace) => /^$|^urn:QDA-XML:/iu.test(namespace));
  for (const { line, what, params } of problems) report.tell({ ...place, ...(line && { line }) }, what, params);
  report.lose(losses.foreign, foreign);
  if (root && names.includes(root.name)) return root;
  if (root || problems.length === 0)
    report.tell(place, messages.other, { name: root?.name ?? '', names: names.join(', ') });
  return undefined;
}

const losses = {
  foreign: { en: 'elements that the standard does not have', zh: '标准中没有的元素' },
} as const satisfies Record<string, Message>;

const messages = {
  other: {
    en: 'the XML is not of REFI-QDA: it begins with “{name}” and should with {names}. Export it once more from the program that it comes from.',
    zh: 'XML 不是 REFI-QDA 格式：根元素为“{name}”，应为 {names}。请从来源程序重新导出。',
  },
} as const satisfies Record<string, Message>;
