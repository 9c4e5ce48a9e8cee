import { annotationFile } from '../annotations/parse.ts';
import { annotationFilesOf, documentOf, fileUris, isDocument, schemaOf, sourceOf } from '../project.ts';
import { figuresIn } from '../quantities.ts';
import { nameOf } from '../uris.ts';
import { languages } from './languages.ts';
import { relativePath } from './paths.ts';
import type { CompletionPlace, CompletionSource, Suggestion } from './source.ts';

/** Values of the keys at the top of an annotation file: documents of the project, the schema's version, languages. */
export const head: CompletionSource = {
  in: 'annotations',
  suggest(place) {
    const { writing } = place;
    if (writing.on === 'key' || writing.path.length !== 1) return [];
    switch (writing.path[0]) {
      case 'document':
        return documents(place);
      case 'schemaVersion':
        return versions(place);
      case 'language':
        return languages(place);
      case 'date':
        return dates(place);
      default:
        return [];
    }
  },
};

function documents({ project, source }: CompletionPlace): readonly Suggestion[] {
  return [...fileUris(project)]
    .filter((uri) => isDocument(project, uri))
    .map((uri) => relativePath(source.uri, uri))
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    .map((path) => ({ label: path, kind: 'file', write: { string: path } }));
}

function versions({ project }: CompletionPlace): readonly Suggestion[] {
  const { version, name } = schemaOf(project);
  return version === undefined ? [] : [{ label: version, kind: 'value', write: { scalar: version }, detail: name }];
}

/** How much of a document is looked through for its date, in UTF-16 code units: the first page. */
const firstPage = 4000;

/** The dates that other files give to the same document, then those that its first page states. */
function dates({ project, source }: CompletionPlace): readonly Suggestion[] {
  const ref = documentOf(project, source);
  const document = ref.state === 'there' ? sourceOf(project, ref.uri) : undefined;
  if (!document) return [];
  const found = new Map<string, string | undefined>();
  for (const uri of annotationFilesOf(project, document.uri)) {
    const file = uri === source.uri ? undefined : sourceOf(project, uri);
    const date = file && annotationFile(file).date;
    if (date !== undefined) found.set(date, nameOf(uri));
  }
  for (const { date, text } of figuresIn(project, document, { start: 0, end: firstPage })) {
    if (date !== null && /^\d{4}(?:-\d\d){0,2}$/u.test(date) && !found.has(date)) found.set(date, text);
  }
  return [...found].map(([date, detail]) => ({ label: date, kind: 'value', write: { scalar: date }, detail }));
}
