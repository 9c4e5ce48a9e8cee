import { element, onLines, xmlDocument } from '../escape/xml.ts';
import type { Message } from '../findings.ts';
import { codebookCarries, codesOf, hasCodes } from './codebook.ts';
import type { Exporter } from './exporter.ts';
import { guidsOf } from './guids.ts';
import { unnamedDocuments } from './losses.ts';
import { fileNames } from './names.ts';

/** A REFI-QDA codebook (https://www.qdasoftware.org): the tags with their rules, and the values that attributes list. */
export const qdc: Exporter = {
  name: 'qdc',
  offsets: undefined,
  carries: new Set(['name', ...codebookCarries]),
  write(edition, { locale }) {
    if (!hasCodes(edition))
      return { files: [], losses: [{ what: withoutTags, count: 1 }, ...unnamedDocuments(qdc, edition, () => false)] };
    const codes = codesOf(edition, guidsOf(edition), locale);
    const xmlns = 'urn:QDA-XML:codebook:1.0';
    const text = xmlDocument(element('CodeBook', { xmlns, origin: 'Postil' }, onLines([codes])));
    return {
      files: [{ path: `${fileNames()(edition.name)}.qdc`, text }],
      losses: unnamedDocuments(qdc, edition, () => false),
    };
  },
};

const withoutTags: Message = {
  en: 'codebook without tags, which the standard does not have',
  zh: '没有标签的编码表（标准不允许）',
};
