import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import type { Origin } from '../collection.ts';
import type { GivenFile } from '../importer.ts';
import { fieldOf, isObject, listOf, stringOf } from '../reading/json.ts';

/** An annotation of a file as it stands there. */
export interface Item {
  readonly value: object;
  readonly id: string | undefined;
  readonly file: GivenFile;
  readonly origin: Origin;
}

/** The annotations of a file: of a list, a page, a collection with its pages in it, a graph, or it is one itself. */
export function itemsIn(file: GivenFile, root: unknown, report: Report): readonly Item[] {
  const origin = (path: string): Origin => ({ file: file.path, ...(path === '' ? {} : { path }) });
  const collect = (value: unknown, path: string): readonly Item[] => {
    if (Array.isArray(value)) return value.flatMap((each, i) => itemOf(each, `${path}[${i}]`));
    const key = ['items', '@graph', 'rows'].find((name) => fieldOf(value, name) !== undefined);
    if (key !== undefined) return [...collect(listOf(fieldOf(value, key)), join(path, key)), ...pages(value, path)];
    return fieldOf(value, 'first') === undefined ? itemOf(value, path) : pages(value, path);
  };
  const pages = (value: unknown, path: string): readonly Item[] =>
    ['first', 'next'].flatMap((key) => {
      const page = fieldOf(value, key);
      if (isObject(page)) return collect(page, join(path, key));
      if (page !== undefined && page !== null) report.tell(origin(join(path, key)), problems.page);
      return [];
    });
  const itemOf = (value: unknown, path: string): readonly Item[] => {
    if (isObject(value) && fieldOf(value, 'target') !== undefined) {
      return [{ value, id: stringOf(fieldOf(value, 'id') ?? fieldOf(value, '@id')), file, origin: origin(path) }];
    }
    report.tell(origin(path), problems.item);
    return [];
  };
  return root === undefined ? [] : collect(root, '');
}

/** What a collection is called, in the first language in which it has a name. */
export function labelOf(root: unknown): string | undefined {
  const label = listOf(fieldOf(root, 'label'))[0];
  return stringOf(label) ?? stringOf(fieldOf(label, 'value')) ?? stringOf(fieldOf(label, '@value'));
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

const problems = {
  item: {
    en: 'left out, because it is no Web Annotation: it has no target.',
    zh: '已略去，因为它不是 Web Annotation：没有 target。',
  },
  page: {
    en: 'this page is not in the file, and Postil fetches nothing. Save it as a file, and import that, too.',
    zh: '该页不在文件中，Postil 不会联网获取。请另存为文件后一并导入。',
  },
} as const satisfies Record<string, Message>;
