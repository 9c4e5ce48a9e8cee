import { type FSWatcher, watch } from 'node:fs';

/**
 * Runs a round, and another whenever something below the folders has changed, until Ctrl-C. Gives back what the last
 * round came to.
 */
export async function watchFolders<T>(folders: readonly string[], round: () => Promise<T>): Promise<T> {
  let changed = signal();
  let isEnded = false;
  const watchers = folders.map((folder) => watched(folder, () => changed.give()));
  const end = () => {
    isEnded = true;
    changed.give();
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  try {
    let last = await round();
    while (!isEnded) {
      await changed.given;
      if (isEnded) break;
      // One save is often several changes, and a checkout many.
      await new Promise((resolve) => setTimeout(resolve, quiet));
      changed = signal();
      if (!isEnded) last = await round();
    }
    return last;
  } finally {
    for (const each of watchers) each.close();
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
  }
}

/** In milliseconds. */
const quiet = 100;

function watched(folder: string, onChange: () => void): FSWatcher {
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || !/(?:^|[/\\])(?:\.|node_modules(?:[/\\]|$))/u.test(name)) onChange();
  });
  // A folder that went away has no more changes.
  watcher.on('error', () => watcher.close());
  return watcher;
}

function signal(): { readonly given: Promise<void>; readonly give: () => void } {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
