import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';
import { version } from '../version.ts';
import { nodeFiles } from './files.ts';

// `--stdio`, `--node-ipc`, `--socket=…` and `--pipe=…` are read by the library.
serve(createConnection(ProposedFeatures.all), nodeFiles, version);
