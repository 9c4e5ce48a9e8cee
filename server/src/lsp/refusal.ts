import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { formatted, type Locale } from '../findings.ts';
import type { Refusal } from '../names/subject.ts';

/** Why a request is not answered, as editors show it to the user. */
export function refusal({ message, params }: Refusal, locale: Locale): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, formatted(message, params, locale));
}
