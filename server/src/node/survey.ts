import { annotationHead } from '../annotations/parse.ts';
import { checkedFiles, severityOf } from '../check.ts';
import type { FileAccess } from '../loading.ts';
import { documentNamed, isAnnotationFile, type Project, schemaOf, withDisk } from '../project.ts';
import { createSource } from '../text/source.ts';
import { surroundingsOf } from './projects.ts';
import { covers, type Scope } from './scope.ts';

/** Files that are checked together: a document and the annotation files about it, or a schema by itself. */
export interface Bundle {
  readonly document: string | undefined;
  /** All annotation files about the document. */
  readonly annotations: readonly string[];
  /** Those of the files to look at; the others only have to be there. */
  readonly asked: readonly string[];
}

/** A project of which nothing is read but schemas, and what is to be done in it. */
export interface Surveyed {
  readonly project: Project;
  /** By the names of their documents. */
  readonly bundles: readonly Bundle[];
}

/** What there is to check. Each annotation file is read once for the name of its document, and not kept. */
export async function surveyOf(
  scopes: readonly Scope[],
  access: FileAccess,
  changed: ReadonlySet<string> | undefined,
): Promise<readonly Surveyed[]> {
  const { projects } = await surroundingsOf(scopes, access, 'unread');
  return Promise.all(projects.map((project) => surveyed(project, scopes, access, changed)));
}

async function surveyed(
  listed: Project,
  scopes: readonly Scope[],
  access: FileAccess,
  changed: ReadonlySet<string> | undefined,
): Promise<Surveyed> {
  const { project, documents } = await documentsIn(listed, access);
  const about = (uri: string) => documents.get(uri) ?? uri;
  const groups = new Map<string, string[]>();
  for (const uri of checkedFiles(project)) {
    const same = groups.get(about(uri));
    if (same) same.push(uri);
    else groups.set(about(uri), [uri]);
  }
  const covered = (uri: string) => scopes.some((scope) => covers(scope, uri));
  const asked = new Set([...groups.values()].flat().filter(covered));
  // With a document, the annotations about it, wherever they are.
  for (const { uri } of scopes) if (asked.has(uri)) for (const each of groups.get(uri) ?? []) asked.add(each);
  const isChanged = (uri: string) => changed === undefined || changed.has(uri) || changed.has(about(uri));
  const isSchemaChanged = schemaOf(project).files.some(({ uri }) => changed?.has(uri));
  const bundles = [...groups.keys()].sort().map((document): Bundle => {
    const files = groups.get(document) ?? [];
    return {
      document: isAnnotationFile(document) && files.includes(document) ? undefined : document,
      annotations: files.filter(isAnnotationFile),
      asked: files.filter((uri) => asked.has(uri) && (isSchemaChanged || isChanged(uri))),
    };
  });
  // What annotations state can be contrary to those of any other file.
  const isStated =
    severityOf('figure-conflict', schemaOf(project)) !== 'off' &&
    bundles.some(({ annotations, asked }) => annotations.some((uri) => asked.includes(uri)));
  return {
    project,
    bundles: bundles.filter((each) => each.asked.length > 0 || (isStated && each.annotations.length > 0)),
  };
}

/** The document of each annotation file that has one; files that cannot be read are as good as not there. */
async function documentsIn(listed: Project, access: FileAccess) {
  const documents = new Map<string, string>();
  const gone = new Map<string, undefined>();
  for (const uri of [...listed.disk.keys()].filter(isAnnotationFile)) {
    const text = await access.read(uri, listed.boundary);
    if (text === undefined) gone.set(uri, undefined);
    else {
      const document = documentNamed(listed, uri, annotationHead(createSource(uri, text)).document?.value);
      if (document.state !== 'outside') documents.set(uri, document.uri);
    }
  }
  return { project: gone.size > 0 ? withDisk(listed, gone) : listed, documents };
}
