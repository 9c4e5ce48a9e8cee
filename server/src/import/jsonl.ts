import type { Message } from '../findings.ts';
import type { Importer } from './importer.ts';
import { fieldsOf, isObject, isScalar, readJsonLines } from './reading/json.ts';
import { type Cell, importedTable } from './reading/table.ts';

/** JSON Lines as the exporter of the same name writes them: an object with the columns of the table on each line. */
export const jsonl: Importer = {
  name: 'jsonl',
  offsets: 'code-points',
  read: (files, lookUp) =>
    importedTable(lookUp, (report) =>
      files.flatMap((file) =>
        readJsonLines(file, report).flatMap(({ value, origin }) => {
          if (!isObject(value)) {
            report.tell(origin, noObject);
            return [];
          }
          const cells = [...fieldsOf(value)].flatMap(([name, each]): [string, Cell][] => {
            if (Array.isArray(each)) return [[name, each.filter(isScalar)]];
            if (isScalar(each)) return [[name, each]];
            if (each !== null) report.lose(nested);
            return [];
          });
          return [{ cells: new Map(cells), file, origin }];
        }),
      ),
    ),
};

const noObject: Message = {
  en: 'left out, because it is no JSON object with the names of columns as keys.',
  zh: '已略去，因为它不是以列名为键的 JSON 对象。',
};

const nested: Message = { en: 'values that are objects', zh: '对象形式的取值' };
