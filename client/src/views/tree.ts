/** A view as VS Code knows it, over lines that are made as they are unfolded. */
import {
  Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import { visible } from '../label.ts';
import type { ViewNode } from './node.ts';

export interface Tree extends Disposable {
  readonly view: TreeView<ViewNode>;
  readonly provider: TreeDataProvider<ViewNode>;
  show(roots: readonly ViewNode[]): void;
}

export function createTree(id: string): Tree {
  const onDidChange = new EventEmitter<void>();
  let roots: readonly ViewNode[] = [];
  const provider: TreeDataProvider<ViewNode> = {
    onDidChangeTreeData: onDidChange.event,
    getChildren: (node) => [...(node ? (node.children?.() ?? []) : roots)],
    getParent: (node) => node.parent,
    getTreeItem: toItem,
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: id === 'postil.annotations' });
  return {
    view,
    provider,
    show: (next) => {
      if (roots.length > 0 || next.length > 0) {
        roots = next;
        onDidChange.fire();
      }
    },
    dispose: () => Disposable.from(view, onDidChange).dispose(),
  };
}

function toItem(node: ViewNode): TreeItem {
  const item = new TreeItem(visible(node.label), collapsible(node));
  item.id = node.key;
  item.description = visible(node.description);
  // A plain string, which is shown as it stands.
  item.tooltip = visible(node.tooltip);
  item.contextValue = node.kind;
  item.accessibilityInformation = { label: visible(node.spoken) };
  if (node.icon) {
    item.iconPath = new ThemeIcon(node.icon.name, node.icon.color ? new ThemeColor(node.icon.color) : undefined);
  }
  if (node.target) {
    item.command = { command: 'postil.reveal', title: '', arguments: [node] };
  }
  return item;
}

function collapsible({ children, isOpen }: ViewNode): TreeItemCollapsibleState {
  if (!children) {
    return TreeItemCollapsibleState.None;
  }
  return isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
