import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import { childrenNamed, type XmlElement } from '../reading/xml.ts';
import { guidIn } from './guid.ts';
import type { Note, Notes } from './notes.ts';
import type { Draft } from './passages.ts';

/** Ties passages to each other. A link without a direction goes from its origin to its target. */
export function tieLinks(
  list: XmlElement | undefined,
  ends: ReadonlyMap<string, Draft>,
  notes: Notes,
  report: Report,
): void {
  for (const link of childrenNamed(list, 'Link')) {
    const { origin, target } = endsOf(link);
    const [from, to] = [ends.get(origin), ends.get(target)];
    if (!from || !to) {
      const isNote = (from || to) && (notes.at(origin) || notes.at(target));
      if (!isNote) report.lose(losses.others);
      continue;
    }
    const relation = (link.attributes.get('name') ?? '').replace(/\s+/gu, ' ').trim().slice(0, maxName) || 'related';
    const direction = link.attributes.get('direction');
    from.links.push({ relation, target: to.key });
    if (direction === 'Bidirectional') to.links.push({ relation, target: from.key });
    else if (direction !== 'OneWay') report.lose(losses.undirected);
  }
}

/** Notes by the selection that a link ties them to. */
export function linkedNotes(list: XmlElement | undefined, notes: Notes): ReadonlyMap<string, readonly Note[]> {
  const found = new Map<string, Note[]>();
  for (const link of childrenNamed(list, 'Link')) {
    const { origin, target } = endsOf(link);
    const note = notes.at(origin) ?? notes.at(target);
    if (!note) continue;
    const other = notes.at(origin) ? target : origin;
    const all = found.get(other);
    if (all) all.push(note);
    else found.set(other, [note]);
  }
  return found;
}

const maxName = 300;

function endsOf({ attributes }: XmlElement): { origin: string; target: string } {
  return { origin: guidIn(attributes.get('originGUID')) ?? '', target: guidIn(attributes.get('targetGUID')) ?? '' };
}

const losses = {
  others: {
    en: 'links whose ends are not both coded passages',
    zh: '两端并非都是已编码片段的链接',
  },
  undirected: {
    en: 'that links have no direction (they go from the first end to the second)',
    zh: '链接的无方向性（改为从前端指向后端）',
  },
} as const satisfies Record<string, Message>;
