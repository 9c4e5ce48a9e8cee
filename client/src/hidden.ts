/** Which tags the reader has switched off in this workspace. */
import { type Disposable, type Event, EventEmitter, type Memento } from 'vscode';

export interface HiddenTags extends Disposable {
  has(tag: string): boolean;
  /** Hides `hide` and shows `show`; tags in neither stay as they are, so that projects do not disturb each other. */
  change(hide: string[], show: string[]): Promise<void>;
  readonly onDidChange: Event<void>;
}

export function hiddenTags(state: Memento): HiddenTags {
  const key = 'hiddenTags';
  const onDidChange = new EventEmitter<void>();
  let hidden = new Set(state.get<string[]>(key, []));
  return {
    has: (tag) => hidden.has(tag),
    change: async (hide, show) => {
      hidden = new Set([...hidden, ...hide].filter((tag) => !show.includes(tag)));
      onDidChange.fire();
      await state.update(key, [...hidden]);
    },
    onDidChange: onDidChange.event,
    dispose: () => onDidChange.dispose(),
  };
}
