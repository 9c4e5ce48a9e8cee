import type { Connection } from 'vscode-languageserver';
import type { Context } from './handler.ts';
import { otherSide } from './otherSide.ts';
import { overviewAnswer, suggestionsAnswer } from './overview.ts';
import { passagesAnswer } from './passages.ts';
import * as protocol from './protocol.ts';
import { carriedOut } from './suggestions.ts';

/** A request that LSP does not have, about one document. Like a handler it converts in, asks and converts out. */
interface OwnRequest {
  readonly method: string;
  /** The answer for a document that is none of Postil's, and after a failure. */
  readonly empty: unknown;
  readonly answer: (context: Context, params: never, connection: Connection) => unknown;
}

export const ownRequests: readonly OwnRequest[] = [
  {
    method: protocol.passagesRequest,
    empty: null,
    answer: ({ project, source, locale }) => passagesAnswer(project, source, locale),
  },
  {
    method: protocol.overviewRequest,
    empty: null,
    answer: ({ project, source, settings, locale }) => overviewAnswer(project, source, settings.hiddenCoders, locale),
  },
  {
    method: protocol.suggestionsRequest,
    empty: null,
    answer: ({ project, source, settings, locale }) =>
      suggestionsAnswer(project, source, settings.hiddenCoders, locale),
  },
  {
    method: protocol.decideRequest,
    empty: null,
    answer: (context, params: protocol.DecideParams, connection) =>
      carriedOut(context, params, (edit) => connection.workspace.applyEdit(edit)),
  },
  {
    method: protocol.otherSideRequest,
    empty: [],
    answer: (context, { position }: protocol.PlaceParams) => otherSide(context, position),
  },
];
