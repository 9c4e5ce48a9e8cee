import type { DefinitionParams, Location, LocationLink } from 'vscode-languageserver';
import { definition as definitionOf } from '../../navigation/definition.ts';
import { sourceOf } from '../../project.ts';
import { toOffset, toRange } from '../convert.ts';
import { handler } from '../handler.ts';

export const definition = handler<DefinitionParams>({
  method: 'textDocument/definition',
  capability: 'definitionProvider',
  options: {},
  empty: null,
  answer: ({ project, source, links }, { position }) =>
    definitionOf(project, source.uri, toOffset(source, position)).flatMap(
      ({ uri, span, originSpan }): (Location | LocationLink)[] => {
        const target = sourceOf(project, uri);
        if (!target) return [];
        const targetRange = toRange(target, span);
        if (!links) return [{ uri, range: targetRange }];
        const originSelectionRange = toRange(source, originSpan);
        return [{ targetUri: uri, targetRange, targetSelectionRange: targetRange, originSelectionRange }];
      },
    ),
});
