import { handler } from '../handler.ts';

/** Answered by the connection's own diagnostics feature; it stands here so that clients are told of it. */
export const diagnostic = handler({
  method: 'textDocument/diagnostic',
  capability: 'diagnosticProvider',
  options: { identifier: 'postil', interFileDependencies: true, workspaceDiagnostics: false },
  empty: { kind: 'full', items: [] },
  answer: () => undefined,
});
