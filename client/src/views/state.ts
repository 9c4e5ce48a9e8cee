/** What the reader has chosen for the view of annotations: how they are put together, and which of them. */
import { commands, type Disposable, type Event, EventEmitter, type Memento } from 'vscode';
import { type Grouping, groupings } from './groups.ts';

export interface ViewState extends Disposable {
  readonly grouping: Grouping;
  /** Empty for no filter. */
  readonly query: string;
  /** Remembered in this workspace. */
  group(grouping: Grouping): Promise<void>;
  filter(query: string): void;
  readonly onDidChange: Event<void>;
}

export function viewState(memento: Memento): ViewState {
  const key = 'grouping';
  const onDidChange = new EventEmitter<void>();
  let grouping = groupings.find((each) => each === memento.get(key)) ?? 'tag';
  let query = '';
  return {
    get grouping() {
      return grouping;
    },
    get query() {
      return query;
    },
    group: async (next) => {
      grouping = next;
      onDidChange.fire();
      await memento.update(key, next);
    },
    filter: (next) => {
      if (next === query) {
        return;
      }
      query = next;
      void commands.executeCommand('setContext', 'postil.filtered', query !== '');
      onDidChange.fire();
    },
    onDidChange: onDidChange.event,
    dispose: () => onDidChange.dispose(),
  };
}
