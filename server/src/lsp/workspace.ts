import { type FileAccess, loadProjects, projectRoots, unreadDocuments, withRead, withSchemaFiles } from '../loading.ts';
import {
  documentOf,
  exists,
  isAnnotationFile,
  isDocument,
  isSchemaFile,
  type Project,
  projectFileName,
  projectFileUri,
  sourceOf,
  withDisk,
  withOpen,
} from '../project.ts';
import { createSource, editSource, offsetAt, type Position, type Source } from '../text/source.ts';
import { folderOf, isInside, nameOf, normalUri } from '../uris.ts';

/** An edit as clients send it: the whole text, or a range and what it becomes. */
export interface ContentChange {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/**
 * What the server knows: the projects of the workspace folders and the files the editor holds. The one mutable thing of
 * the server; each project in it is immutable, so an answer is always computed from one moment.
 */
export class Workspace {
  readonly #access: FileAccess;
  #folders: readonly string[] = [];
  /** By root folder. */
  #projects = new Map<string, Project>();
  #open = new Map<string, Source>();
  #coder: string | undefined;
  /** Documents that annotations name and that were looked for in vain, until something changes on disk. */
  #missed = new Set<string>();
  /** Changes of what is known happen one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(access: FileAccess) {
    this.#access = access;
  }

  get projects(): readonly Project[] {
    return [...this.#projects.values()];
  }

  get openUris(): readonly string[] {
    return [...this.#open.keys()];
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Whether a file is known to be one that may not be written. */
  isReadOnly(uri: string): boolean {
    return this.#access.isReadOnly?.(uri) === true;
  }

  /** Says who codes, from now on. */
  setCoder(coder: string | undefined): void {
    if (coder === this.#coder) return;
    this.#coder = coder;
    for (const [root, project] of this.#projects) this.#projects.set(root, { ...project, coder });
  }

  /** Resolves when every change so far has been taken in. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /** Looks for projects in the folders, afresh. */
  load(folders: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#folders = folders.map((uri) => normalUri(uri).replace(/\/$/u, ''));
      await this.#reload();
    });
  }

  open(uri: string, text: string, version: number): void {
    this.#setOpen(normalUri(uri), createSource(normalUri(uri), text, version));
  }

  edit(uri: string, changes: readonly ContentChange[], version: number): void {
    const key = normalUri(uri);
    let source = this.#open.get(key);
    if (!source) return;
    for (const { range, text } of changes) {
      if (!range) source = createSource(key, text, version);
      else {
        const span = { start: offsetAt(source, range.start), end: offsetAt(source, range.end) };
        source = editSource(source, span, text, version);
      }
    }
    this.#setOpen(key, source);
  }

  /** The file is as on disk again, which is read anew: the editor may have saved it or thrown its text away. */
  close(uri: string): Promise<void> {
    const key = normalUri(uri);
    this.#setOpen(key, undefined);
    return this.filesChanged([key]);
  }

  /** Reads again what changed, came or went on disk. */
  filesChanged(uris: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#missed.clear();
      const keys = uris.map(normalUri).filter((uri) => !/\/(?:node_modules|\.git)\//u.test(uri));
      if (keys.some((uri) => this.#needsReload(uri))) return this.#reload();
      for (const project of this.projects) {
        const own = keys.filter((uri) => this.#isOf(project, uri));
        if (own.length > 0) await this.#readAgain(project, own);
        const now = this.#projects.get(project.root);
        if (now && !exists(now, projectFileUri(now))) return this.#reload();
      }
    });
  }

  /** The innermost project above a file, whether or not the file is one of its own. */
  projectOf(uri: string): Project | undefined {
    const key = normalUri(uri);
    let best: Project | undefined;
    for (const project of this.#projects.values()) {
      if (isInside(project.root, key) && project.root.length > (best?.root.length ?? 0)) best = project;
    }
    // A file that a schema extends may stand outside the project's folder.
    return best ?? this.projects.find((project) => sourceOf(project, key) !== undefined);
  }

  /** The project of a file with everything read that a question about the file needs; nothing for a file of no project. */
  async prepared(uri: string): Promise<{ readonly project: Project; readonly source: Source } | undefined> {
    await this.settled();
    const key = normalUri(uri);
    const project = this.projectOf(key);
    if (!project || !isOurs(project, key)) return undefined;
    const wanted = [key];
    const source = sourceOf(project, key);
    if (source && isAnnotationFile(key)) {
      const document = documentOf(project, source);
      // A document outside the project's folder is not listed with its files: it is looked for when it is named.
      if (document.state !== 'outside' && !this.#missed.has(document.uri)) wanted.push(document.uri);
    }
    const unread = wanted.filter((each) => !sourceOf(project, each));
    const ready = unread.length === 0 ? project : await this.#inTurn(() => this.#read(project.root, unread));
    const now = ready && sourceOf(ready, key);
    if (!ready || !now) return undefined;
    // A schema is asked how often its terms are used, anywhere.
    return { project: isSchemaFile(ready, key) ? await this.whole(ready) : ready, source: now };
  }

  /** The same after a look at files on disk that nobody may have told of; one whose text is the same stays what it was. */
  async readAgain(
    uri: string,
    uris: readonly string[],
  ): Promise<{ readonly project: Project; readonly source: Source } | undefined> {
    const closed = uris.filter((each) => !this.#open.has(each));
    if (closed.length > 0) await this.filesChanged(closed);
    return this.prepared(uri);
  }

  /** The project with all its documents read, for questions about the whole of it. */
  async whole(project: Project): Promise<Project> {
    const unread = unreadDocuments(project);
    if (unread.length === 0) return project;
    return (await this.#inTurn(() => this.#read(project.root, unread))) ?? project;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #reload(): Promise<void> {
    const projects = new Map<string, Project>();
    for (const folder of this.#folders) {
      const listed = await this.#access.list(folder);
      if (projectRoots(listed).length === 0) continue;
      for (const project of await loadProjects(this.#access, listed.map(normalUri), folder))
        projects.set(project.root, { ...project, coder: this.#coder });
    }
    this.#projects = projects;
    for (const [uri, source] of this.#open) this.#put(uri, source);
  }

  async #read(root: string, uris: readonly string[]): Promise<Project | undefined> {
    const before = this.#projects.get(root);
    if (!before) return undefined;
    const read = await withRead(this.#access, before, uris);
    for (const uri of uris) if (!exists(read, uri)) this.#missed.add(uri);
    return this.#merge(root, read);
  }

  async #readAgain(project: Project, uris: readonly string[]): Promise<void> {
    const texts = await Promise.all(uris.map((uri) => this.#access.read(uri, project.boundary)));
    const sources = uris.map((uri, i) => {
      const text = texts[i];
      const known = project.disk.get(uri);
      if (known && known !== 'unread' && known.text === text) return [uri, known] as const;
      return [uri, text === undefined ? undefined : createSource(uri, text)] as const;
    });
    const now = this.#projects.get(project.root);
    if (!now) return;
    this.#merge(project.root, await withSchemaFiles(this.#access, withDisk(now, new Map(sources))));
  }

  /** While files were being read the user may have typed: what the editor holds now counts. */
  #merge(root: string, read: Project): Project {
    const now = this.#projects.get(root) ?? read;
    const merged = { ...read, open: now.open, coder: now.coder };
    this.#projects.set(root, merged);
    return merged;
  }

  #setOpen(uri: string, source: Source | undefined): void {
    if (source) this.#open.set(uri, source);
    else this.#open.delete(uri);
    this.#put(uri, source);
    // Another schema may make documents of files that were none.
    if (nameOf(uri) === projectFileName) for (const [each, open] of this.#open) this.#put(each, open);
  }

  #put(uri: string, source: Source | undefined): void {
    const project = this.projectOf(uri);
    if (!project || (source && !isOurs(project, uri))) return;
    this.#projects.set(project.root, withOpen(project, uri, source));
  }

  /** A project file that comes anew, or a folder that is moved, changes which file belongs where. */
  #needsReload(uri: string): boolean {
    if (!this.#folders.some((folder) => isInside(folder, uri))) return false;
    if (nameOf(uri) === projectFileName) return !this.#projects.has(folderOf(uri));
    return !nameOf(uri).includes('.');
  }

  #isOf(project: Project, uri: string): boolean {
    return this.projectOf(uri) === project && (isOurs(project, uri) || exists(project, uri));
  }
}

/** Whether a file means anything to its project. */
function isOurs(project: Project, uri: string): boolean {
  return (
    isAnnotationFile(uri) || isDocument(project, uri) || nameOf(uri) === projectFileName || isSchemaFile(project, uri)
  );
}
