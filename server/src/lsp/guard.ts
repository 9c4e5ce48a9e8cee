import { ResponseError } from 'vscode-languageserver';

/** Where the server's own failures are told: one line each. */
export interface Log {
  error(message: string): void;
  warn(message: string): void;
}

/** Runs what an event asks for; a failure is logged and goes no further, since an escaped one would end the process. */
export function guarded(log: Log, what: string, work: () => unknown): void {
  try {
    const result = work();
    if (result instanceof Promise) result.catch((error) => log.error(told(what, error)));
  } catch (error) {
    log.error(told(what, error));
  }
}

/**
 * A handler that answers `empty` where the work fails, so that one bad file does not take a feature from all others. What is
 * meant for the user goes on to the client.
 */
export function answering<P, R>(
  log: Log,
  what: string,
  empty: R,
  work: (params: P) => R | Promise<R>,
): (params: P) => Promise<R> {
  return async (params) => {
    try {
      return await work(params);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(told(what, error));
      return empty;
    }
  };
}

function told(what: string, error: unknown): string {
  return `${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
