import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import type { AttributeType } from '../formats/projectFile.ts';
import type { Value } from './edition.ts';
import type { Exporter } from './exporter.ts';
import { unfitValues, unnamedDocuments } from './losses.ts';
import { type Column, tableCarries, tableOf } from './table.ts';

/** The table of annotations in columns of their types (https://parquet.apache.org), for pandas, R, DuckDB or Spark. */
export const parquet: Exporter = {
  name: 'parquet',
  offsets: 'code-points',
  carries: tableCarries,
  write(edition) {
    const { columns, rows } = tableOf(edition);
    let unfit = 0;
    const columnData = columns.map((column) => {
      const data = rows.map((row) => {
        const cell = row.get(column.name);
        if (typeof cell === 'object' && column.many) {
          // A list holds texts, whatever they say.
          unfit += cell.filter((value) => typeof value !== 'string').length;
          return cell.map((value) => stored(value, 'string'));
        }
        if (typeof cell === 'object') {
          // A column of texts has room for all in one, but no longer says that they are several.
          unfit += cell.length - 1;
          return stored(
            column.type === 'string' || column.type === 'enum' || column.type === 'date'
              ? cell.join('; ')
              : (cell[0] as Value),
            column.type,
          );
        }
        const value = cell === undefined ? undefined : stored(cell, column.type);
        if (cell !== undefined && value === undefined) unfit += 1;
        return value;
      });
      return { name: column.name, data };
    });
    const schema = [{ name: 'annotations', num_children: columns.length }, ...columns.flatMap(elementsOf)];
    const bytes = new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'Postil' }));
    return {
      files: [{ path: 'annotations.parquet', bytes }],
      losses: [{ what: unfitValues, count: unfit }, ...unnamedDocuments(parquet, edition)],
    };
  },
};

/** Lists are of texts, in the three levels that the format's description asks for. */
function elementsOf({ name, type, many }: Column) {
  const optional = { repetition_type: 'OPTIONAL' } as const;
  if (!many) return [{ name, ...optional, ...physical(type) }];
  return [
    { name, ...optional, converted_type: 'LIST', num_children: 1 } as const,
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 } as const,
    { name: 'element', ...optional, ...physical('string') },
  ];
}

function physical(type: AttributeType) {
  switch (type) {
    case 'boolean':
      return { type: 'BOOLEAN' } as const;
    case 'number':
      return { type: 'DOUBLE' } as const;
    case 'integer':
      return { type: 'INT64' } as const;
    default:
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  }
}

/** The value as a column of the type keeps it; nothing for one of another type. */
function stored(value: Value, type: AttributeType): Value | bigint | undefined {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'integer':
      return Number.isSafeInteger(value) ? BigInt(value) : undefined;
    default:
      return String(value).toWellFormed();
  }
}
