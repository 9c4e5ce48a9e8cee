/** The language server as the rest of the extension sees it: something to ask, which may restart on its own. */
import { type Disposable, type Event, EventEmitter, type LogOutputChannel, l10n, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  ErrorCodes,
  type ErrorHandler,
  type LanguageClientOptions,
  ResponseError,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { changed, type HiddenCoders, hiddenCoders, type Requests } from './protocol.ts';
import { suggestAgain } from './suggestAgain.ts';
import { onYamlServerChanged, withYamlServer } from './yamlServer.ts';

/** How a host makes a client: the one thing in which Node and the browser differ. */
export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

export interface Server extends Disposable {
  /** The answer, or `undefined` when there is none because the server is down or failed; the log then says why. */
  ask<M extends keyof Requests>(method: M, params: Requests[M]['params']): Promise<Requests[M]['answer'] | undefined>;
  /** Whose annotations the server tells nothing of in documents. */
  hide(coders: HiddenCoders): Promise<void>;
  /** What was answered before may be out of date: the server says so, or is a new one. */
  readonly onChanged: Event<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** `atStart` is asked at every start, the server's own restarts included. */
export function startServer(newClient: NewClient, log: LogOutputChannel, atStart: () => HiddenCoders): Server {
  const onChanged = new EventEmitter<void>();
  let client: BaseLanguageClient;
  let started: Promise<void>;

  // A client that failed to start cannot be started again, so every (re)start by hand makes a new one.
  const start = (): Promise<void> => {
    client = newClient(options(log, atStart));
    client.clientOptions.errorHandler = announcing(client.createDefaultErrorHandler(), gaveUp);
    // The client would show a message for each failed attempt; the log is the place for that.
    client.error = (message, data) => log.error(message, ...(data === undefined ? [] : [data]));
    client.onNotification(changed, () => onChanged.fire());
    client.onDidChangeState(({ newState }) => newState === State.Running && onChanged.fire());
    // A server that goes away while it starts is the error handler's business.
    started = client.start().catch((error) => (isDown(error) ? undefined : gaveUp()));
    return started;
  };

  // A client can only be stopped once it has started; one that could not start has nothing to stop.
  const stop = async (): Promise<void> => {
    await started;
    if (client.state === State.Running) {
      await client.stop().catch((error) => log.error(error));
    }
  };

  const restart = async (): Promise<void> => {
    await stop();
    await start();
  };

  const gaveUp = async (): Promise<void> => {
    const [again, show] = [l10n.t('Restart Server'), l10n.t('Show Log')];
    const message = l10n.t('The Postil server is not running: it stopped several times or could not start.');
    const answer = await window.showErrorMessage(message, again, show);
    if (answer === again) {
      await restart();
    } else if (answer === show) {
      log.show();
    }
  };

  // The server then asks for its settings anew.
  const settingsChanged = onYamlServerChanged(() => {
    if (client.state === State.Running) {
      void client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    }
  });

  void start();
  return {
    ask: (method, params) =>
      client.sendRequest<Requests[typeof method]['answer']>(method, params).catch((error) => {
        if (!isDown(error)) {
          log.error(`${method}: ${error}`);
        }
        return undefined;
      }),
    // One that is not running is told when it starts.
    hide: (coders) => client.sendNotification(hiddenCoders, coders).catch(() => undefined),
    onChanged: onChanged.event,
    restart,
    stop,
    dispose: () => {
      onChanged.dispose();
      settingsChanged.dispose();
    },
  };
}

function options(log: LogOutputChannel, initializationOptions: () => HiddenCoders): LanguageClientOptions {
  return {
    // The server asks for the files of the projects it finds: outside them nothing is sent to it.
    documentSelector: [],
    synchronize: { configurationSection: 'postil' },
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationFailedHandler: () => false,
    middleware: { workspace: { configuration: withYamlServer }, provideCompletionItem: suggestAgain },
  };
}

/** The client's own policy (start again, up to four times in three minutes), which speaks up only when it gives up. */
function announcing(policy: ErrorHandler, gaveUp: () => void): ErrorHandler {
  return {
    error: async (...problem) => {
      const result = await policy.error(...problem);
      if (result.action === ErrorAction.Shutdown) {
        gaveUp();
      }
      return result;
    },
    closed: async () => {
      const result = await policy.closed();
      if (result.action === CloseAction.DoNotRestart) {
        gaveUp();
      }
      return result;
    },
  };
}

/** The server went away before it could answer; the restart will have everything asked anew. */
function isDown(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    (error.code === ErrorCodes.ConnectionInactive || error.code === ErrorCodes.PendingResponseRejected)
  );
}
