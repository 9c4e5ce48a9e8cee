import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import type { Project } from '../project.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Context } from './handler.ts';
import type { Settings } from './settings.ts';

interface Given {
  readonly id: string;
  readonly project: Project;
  readonly settings: Settings;
}

/**
 * Answers pulled diagnostics. A project is immutable, so the same project and settings mean the same answer, and the client
 * is told so instead of being sent it again.
 */
export function createPulls(): (context: Context, previousId: string | undefined) => DocumentDiagnosticReport {
  const given = new Map<string, Given>();
  let count = 0;
  return ({ project, source, settings, locale }, previousId) => {
    const last = given.get(source.uri);
    if (last && last.id === previousId && last.project === project && last.settings === settings) {
      return { kind: 'unchanged', resultId: last.id };
    }
    const items = diagnosticsOf(project, source, settings, locale);
    const id = String(++count);
    given.set(source.uri, { id, project, settings });
    return { kind: 'full', resultId: id, items };
  };
}
