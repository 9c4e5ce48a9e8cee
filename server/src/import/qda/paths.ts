/** Paths for documents by the names of their sources: texts, no two alike but for capitals. */
export function documentPaths(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const plain = pathOf(name);
    let path = plain;
    for (let i = 2; taken.has(path.toLowerCase()); i++) path = plain.replace(/(\.[^./]*)$/u, `-${i}$1`);
    taken.add(path.toLowerCase());
    return path;
  };
}

const maxLength = 200;

/** A text keeps its ending; what was made from something else loses that of the other. */
function pathOf(name: string): string {
  const path = name
    .split(/[\\/]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
  const [, stem = '', ending = '.txt'] = /^(.*?)(\.(?:txt|md))?$/isu.exec(path) ?? [];
  const short = stem
    .replace(/\.(?:docx?|odt|rtf|pdf|html?)$/iu, '')
    .slice(0, maxLength)
    .toWellFormed();
  return `${short === '' ? 'document' : short}${ending}`;
}
