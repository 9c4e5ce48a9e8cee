/** Which tags, or which coders, the reader has switched off in this workspace. */
import { type Disposable, type Event, EventEmitter, type Memento } from 'vscode';

export interface Hidden extends Disposable {
  has(name: string): boolean;
  names(): string[];
  /** Hides `hide` and shows `show`; names in neither stay as they are, so that projects do not disturb each other. */
  change(hide: string[], show: string[]): Promise<void>;
  readonly onDidChange: Event<void>;
}

export function hiddenIn(state: Memento, key: 'hiddenTags' | 'hiddenCoders'): Hidden {
  const onDidChange = new EventEmitter<void>();
  let hidden = new Set(state.get<string[]>(key, []));
  return {
    has: (name) => hidden.has(name),
    names: () => [...hidden],
    change: async (hide, show) => {
      hidden = new Set([...hidden, ...hide].filter((name) => !show.includes(name)));
      onDidChange.fire();
      await state.update(key, [...hidden]);
    },
    onDidChange: onDidChange.event,
    dispose: () => onDidChange.dispose(),
  };
}
