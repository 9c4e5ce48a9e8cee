import { sourceVariable } from '../../export/qdpx.ts';
import { type DocumentSource, sourceKeys } from '../../export/sources.ts';
import type { Message } from '../../findings.ts';
import type { Report } from '../collecting/report.ts';
import { childNamed, childrenNamed, type XmlElement } from '../reading/xml.ts';
import { guidIn } from './guid.ts';

/** What is known of a document. */
export interface Facts {
  readonly language?: string;
  readonly date?: string;
  readonly source?: DocumentSource;
}

/**
 * What variables say of documents: their language and date, by variables of these names, and where they come from. Others are counted as left
 * behind. Some programs put the values of a document into a case without a name.
 */
export function factsOf(root: XmlElement, report: Report): (source: XmlElement) => Facts {
  const names = new Map(
    childrenNamed(childNamed(root, 'Variables'), 'Variable').map(({ attributes }) => [
      guidIn(attributes.get('guid')) ?? '',
      attributes.get('name')?.trim().toLowerCase() ?? '',
    ]),
  );
  const ofCases = new Map<string, readonly XmlElement[]>();
  for (const each of childrenNamed(childNamed(root, 'Cases'), 'Case')) {
    const source = documentOfCase(each);
    if (source !== undefined) ofCases.set(source, childrenNamed(each, 'VariableValue'));
    else report.lose(losses.cases);
  }
  return (source) => {
    const guid = guidIn(source.attributes.get('guid')) ?? '';
    const facts: { language?: string; date?: string; source?: DocumentSource } = {};
    for (const each of [...(ofCases.get(guid) ?? []), ...childrenNamed(source, 'VariableValue')]) {
      const name = names.get(guidIn(childNamed(each, 'VariableRef')?.attributes.get('targetGUID')) ?? '');
      const value = each.children.find((child) => /Value$/u.test(child.name))?.text.trim() ?? '';
      if (value === '') continue;
      const key = sourceKeys.find((each) => sourceVariable(each) === name);
      if (name === 'language' && facts.language === undefined) facts.language = value;
      else if (name === 'date' && facts.date === undefined) facts.date = value.replace(/T.*$/u, '');
      else if (key !== undefined && facts.source?.[key] === undefined) facts.source = { ...facts.source, [key]: value };
      else report.lose(losses.values);
    }
    return facts;
  };
}

/** The GUID of the document that a case without a name stands for. */
function documentOfCase(element: XmlElement): string | undefined {
  const [only, ...more] = childrenNamed(element, 'SourceRef');
  const isNamed = (element.attributes.get('name')?.trim() ?? '') !== '';
  return isNamed || more.length > 0 ? undefined : guidIn(only?.attributes.get('targetGUID'));
}

const losses = {
  cases: { en: 'cases with their variables', zh: '个案及其变量' },
  values: { en: 'values of variables of documents', zh: '文档变量的取值' },
} as const satisfies Record<string, Message>;
