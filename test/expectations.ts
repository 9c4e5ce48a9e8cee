// What the projects below samples/broken say about themselves: which findings must be there, where, and in what words.
import { URI, Utils } from 'vscode-uri';
import { type Finding, formatted } from '../server/src/findings.ts';
import { fileUris, type Project, projectFileUri, sourceOf } from '../server/src/project.ts';
import { createSource, type Position, positionAt, type Source } from '../server/src/text/source.ts';
import { pathWithin } from '../server/src/uris.ts';

export interface Expectation {
  readonly uri: string;
  readonly code: string;
  readonly start: Position;
  readonly end: Position;
  /** Words that the English message must hold; empty where nothing is said about them. */
  readonly words: string;
}

/** Carets in a comment under the line they speak of: `#    ^^^^ tag-unknown: did you mean claim`. */
const marker = /^#( *)(\^+) ([a-z-]+)(?:: (.+))?$/u;
/** Where no comment can stand: `# expect FILE:LINE:COLUMN-COLUMN code: words`, from 1, the end exclusive. */
const statement = /^# expect (.+):(\d+):(\d+)-(\d+) ([a-z-]+)(?:: (.+))?$/u;

/** Everything that the YAML files of a project state about it. */
export function expectationsIn(project: Project): readonly Expectation[] {
  const sources = [...fileUris(project)].filter((uri) => uri.endsWith('.yaml')).map((uri) => sourceOf(project, uri));
  const projectFile = sourceOf(project, projectFileUri(project));
  return [
    ...sources.flatMap((source) => (source ? marked(source) : [])),
    ...(projectFile ? stated(project, projectFile) : []),
  ];
}

function marked(source: Source): readonly Expectation[] {
  const found: Expectation[] = [];
  let line = 0;
  for (const [i, text] of linesOf(source).entries()) {
    const match = marker.exec(text);
    if (!match) line = i;
    else {
      const [, spaces = '', carets = '', code = '', words = ''] = match;
      const character = 1 + spaces.length;
      const end = { line, character: character + carets.length };
      found.push({ uri: source.uri, code, start: { line, character }, end, words });
    }
  }
  return found;
}

function stated(project: Project, source: Source): readonly Expectation[] {
  return linesOf(source).flatMap((text) => {
    const match = statement.exec(text);
    if (!match) return [];
    const [, file = '', line, from, to, code = '', words = ''] = match;
    const at = (column: string | undefined): Position => ({ line: Number(line) - 1, character: Number(column) - 1 });
    const uri = Utils.joinPath(URI.parse(project.root), file).toString();
    return [{ uri, code, start: at(from), end: at(to), words }];
  });
}

function linesOf(source: Source): readonly string[] {
  return source.text.split(/\r\n|\n|\r/u);
}

/** An expectation or a finding as one line that a person can compare, in the form of a statement. */
export function inWords(project: Project, { uri, code, start, end }: Omit<Expectation, 'words'>): string {
  const to = end.line === start.line ? '' : `${end.line + 1}:`;
  return `${pathWithin(project.root, uri)}:${start.line + 1}:${start.character + 1}-${to}${end.character + 1} ${code}`;
}

/** A finding with its place in lines and characters and its message in English. */
export function placed(project: Project, finding: Finding): Expectation {
  const source = sourceOf(project, finding.uri) ?? createSource(finding.uri, '');
  return {
    uri: finding.uri,
    code: finding.code,
    start: positionAt(source, finding.start),
    end: positionAt(source, finding.end),
    words: formatted(finding.message, finding.params, 'en'),
  };
}
