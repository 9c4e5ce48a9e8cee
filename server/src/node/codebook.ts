import { check } from '../check.ts';
import { withSchemaFiles } from '../loading.ts';
import { createProject, type Project, projectFileName, projectFileUri, schemaOf, withDisk } from '../project.ts';
import { createSource } from '../text/source.ts';
import { folderOf, nameOf } from '../uris.ts';
import { messages } from './messages.ts';
import { rememberingFiles } from './projects.ts';
import { boundaryOf } from './scope.ts';
import { type Say, scopesOf, tellReadings } from './speech.ts';

/** A schema with nothing else around it, for texts in no project; plain values, which threads can be given. */
export interface Codebook {
  readonly root: string;
  readonly boundary: string;
  /** Texts of schema files by URI. */
  readonly files: ReadonlyMap<string, string>;
}

/** The built-in schema. */
export const policyCore: Codebook = {
  root: 'postil:/batch',
  boundary: 'postil:/batch',
  files: new Map([[`postil:/batch/${projectFileName}`, projectFile('policy-core')]]),
};

/** The schema at a path, or of the project there, with all that it extends; nothing where it has errors, which is told. */
export async function codebookAt(path: string | undefined, say: Say): Promise<Codebook | undefined> {
  if (path === undefined) return policyCore;
  const [scope] = scopesOf([path], say) ?? [];
  if (!scope) return undefined;
  const uri = scope.isFile ? scope.uri : `${scope.uri}/${projectFileName}`;
  // The files that a project calls its documents say nothing about texts from elsewhere: a project of its own extends it.
  const root = `${folderOf(uri)}/.postil-batch`;
  const { access, readings } = rememberingFiles();
  const own = createSource(`${root}/${projectFileName}`, projectFile(`../${nameOf(uri)}`));
  const bare = withDisk(createProject(root, boundaryOf(folderOf(uri)), new Map()), new Map([[own.uri, own]]));
  const project = await withSchemaFiles(access, bare);
  if (!tellReadings(readings, 'none', say) || !isSound(project)) {
    say(messages.unsoundSchema, { path });
    return undefined;
  }
  const { boundary, disk } = project;
  const files = [...disk].flatMap(([each, source]) => (source === 'unread' ? [] : [[each, source.text] as const]));
  return { root, boundary, files: new Map(files) };
}

/** The project of a codebook, without documents. */
export function projectOfCodebook({ root, boundary, files }: Codebook): Project {
  return createProject(root, boundary, new Map([...files].map(([uri, text]) => [uri, createSource(uri, text)])));
}

function projectFile(base: string): string {
  return `postil: 1\nextends: [${JSON.stringify(base)}]\ndocuments: ["**"]\n`;
}

function isSound(project: Project): boolean {
  const uris = new Set([projectFileUri(project), ...schemaOf(project).files.map(({ uri }) => uri)]);
  return [...uris].every((uri) => check(project, uri).every(({ severity }) => severity !== 'error'));
}
