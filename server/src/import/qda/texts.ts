import { decode, decodeAs } from '../../encoding.ts';
import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import type { Origin } from '../collection.ts';
import { childNamed, type XmlElement } from '../reading/xml.ts';
import { type Fetched, isAbsolute, type Packed } from './packed.ts';

/** The text of a source or a note, without a byte order mark; nothing, and a problem, where it is not to be had. */
export function textOfSource(
  source: XmlElement,
  { fetch }: Pick<Packed, 'fetch'>,
  place: Origin,
  report: Report,
): string | undefined {
  const inline = childNamed(source, 'PlainTextContent')?.text;
  const path = source.attributes.get('plainTextPath')?.trim();
  if (path === undefined || path === '') {
    if (inline === undefined) report.tell(place, messages.noText, { name: source.attributes.get('name') ?? '' });
    return inline?.replace(/^\ufeff/u, '');
  }
  if (isAbsolute(path)) report.tell(place, messages.absolute, { path });
  else {
    const found = fetch(path);
    if (!found) report.tell(place, messages.notFound, { path });
    const text = found && decoded(found);
    if (text !== undefined) return text;
    if (found) report.tell({ ...place, ...(found.entry && { entry: found.entry }) }, messages.encoding, { path });
  }
  return inline;
}

/** The same for a note, which may be empty. */
export function textOfNote(note: XmlElement, packed: Pick<Packed, 'fetch'>, origin: Origin, report: Report) {
  const isEmpty = !note.attributes.get('plainTextPath')?.trim() && !childNamed(note, 'PlainTextContent');
  return isEmpty ? undefined : textOfSource(note, packed, origin, report);
}

/** The standard wants UTF-8; of what is damaged, the rest still is. */
function decoded({ bytes, isWhole }: Fetched): string | undefined {
  return isWhole
    ? decode(bytes)?.text
    : decodeAs('utf-8', bytes)
        ?.text.replace(/^\ufeff/u, '')
        .replaceAll('\0', '\ufffd');
}

const messages = {
  noText: {
    en: 'the source “{name}” has no plain text, so its passages have no place. Export the project with texts.',
    zh: '来源“{name}”没有纯文本，其片段无处可放。请连同文本一起导出项目。',
  },
  absolute: {
    en: 'the text lies at {path}, outside of what is imported, and is not opened. Export the project with its sources inside.',
    zh: '文本位于 {path}，不在导入范围内，因此未打开。请将来源包含在项目中导出。',
  },
  notFound: {
    en: 'the text {path} is not there, so its passages have no place. Export the project with its sources inside, or put the file beside it.',
    zh: '找不到文本 {path}，其片段无处可放。请将来源包含在项目中导出，或把文件放在其旁。',
  },
  encoding: {
    en: 'the text {path} is in no encoding known here. Save it as UTF-8.',
    zh: '文本 {path} 的编码无法识别。请另存为 UTF-8。',
  },
} as const satisfies Record<string, Message>;
