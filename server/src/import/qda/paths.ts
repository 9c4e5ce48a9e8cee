const maxLength = 200;

/** The path of a document by the name of its source: a text keeps its ending, another file has that of a text instead. */
export function documentPath(name: string): string {
  const [, stem = '', ending = '.txt'] = /^(.*?)(\.(?:txt|md))?$/isu.exec(name.trim()) ?? [];
  const short = stem.replace(/\.(?:docx?|odt|rtf|pdf|html?)$/iu, '').slice(0, maxLength);
  return `${short === '' ? 'document' : short}${ending}`;
}
