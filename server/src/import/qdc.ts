import type { Message } from '../findings.ts';
import { newReport } from './collecting/report.ts';
import type { DeclaredTag } from './collection.ts';
import type { Importer } from './importer.ts';
import { readCodes } from './qda/codes.ts';
import { qdaRoot } from './qda/root.ts';
import { childNamed, childrenNamed } from './reading/xml.ts';

/** REFI-QDA codebooks (https://www.qdasoftware.org): tags without any document. */
export const qdc: Importer = {
  name: 'qdc',
  offsets: undefined,
  read(files) {
    const report = newReport();
    const tags = new Map<string, DeclaredTag>();
    for (const { path, bytes } of files) {
      const root = qdaRoot(bytes, ['CodeBook'], { file: path }, report);
      const place = ({ line }: { readonly line: number }) => ({ file: path, line });
      const codes = readCodes(childNamed(root, 'Codes'), () => '', place, report);
      for (const [name, tag] of codes.tags) if (!tags.has(name)) tags.set(name, tag);
      report.lose(sets, childrenNamed(childNamed(root, 'Sets'), 'Set').length);
    }
    return {
      collection: { name: undefined, codebook: { tags, relations: new Map() }, documents: [] },
      problems: report.problems,
      losses: report.losses(),
    };
  },
};

const sets: Message = { en: 'sets of codes', zh: '编码的集合' };
