import type { Message } from '../../findings.ts';
import { isIsoDate } from '../../text/isoDates.ts';
import { childNamed, childrenNamed, type XmlElement } from '../xml.ts';
import { guidIn } from './guid.ts';
import type { Log } from './log.ts';

/** What is known of a document. */
export interface Facts {
  readonly language?: string;
  readonly date?: string;
}

/**
 * What variables say of documents: their language and date, by variables of these names. Others are counted as left
 * behind. Some programs put the values of a document into a case without a name.
 */
export function factsOf(root: XmlElement, log: Log): (source: XmlElement) => Facts {
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
    else log.lose(losses.cases);
  }
  return (source) => {
    const guid = guidIn(source.attributes.get('guid')) ?? '';
    const facts: { language?: string; date?: string } = {};
    for (const each of [...(ofCases.get(guid) ?? []), ...childrenNamed(source, 'VariableValue')]) {
      const name = names.get(guidIn(childNamed(each, 'VariableRef')?.attributes.get('targetGUID')) ?? '');
      const value = each.children.find((child) => /Value$/u.test(child.name))?.text.trim() ?? '';
      const date = value.replace(/T.*$/u, '');
      if (name === 'language' && facts.language === undefined && languageTag.test(value)) facts.language = value;
      else if (name === 'date' && facts.date === undefined && documentDate.test(date) && isIsoDate(date))
        facts.date = date;
      else if (value !== '') log.lose(losses.values);
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

/** As annotation files take them. */
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u;
const documentDate = /^\d{4}(-\d{2}(-\d{2})?)?$/u;

const losses = {
  cases: { en: 'cases with their variables', zh: '个案及其变量' },
  values: { en: 'values of variables of documents', zh: '文档变量的取值' },
} as const satisfies Record<string, Message>;
