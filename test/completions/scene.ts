import {
  type Completion,
  type CompletionOptions,
  type Completions,
  completions,
} from '../../server/src/completions/completions.ts';
import { sourceOf } from '../../server/src/project.ts';
import { sceneOf } from '../projects.ts';

const document =
  '各位同事：\n\n我们先后开展“猎狐”专项行动，都取得了明显成效。我们愿与各国合作，培训1.5万名执法官员。\n\n安全。安全。\n';
/** A project with a text, to which a test adds the file it is about. */
export const project = {
  'postil.yaml': 'postil: 1\nname: test\nversion: 1.2.0\nextends: policy-core\nlanguage: zh\n',
  'a.txt': document,
};

/** What is offered at `┆`. */
export function offered(
  files: Readonly<Record<string, string>>,
  options: Partial<CompletionOptions> = {},
): Completions {
  const { project, uri, offset } = sceneOf(files);
  return completions(project, uri, offset, { locale: 'en', snippets: 'taken', format: 'here', ...options });
}

export function labelsOf({ items }: Completions): readonly string[] {
  return items.map((each) => each.label);
}

export function itemCalled({ items }: Completions, label: string): Completion | undefined {
  return items.find((each) => each.label === label);
}

/** The file as it is once an item is taken. */
export function taken(
  files: Readonly<Record<string, string>>,
  label: string,
  options: Partial<CompletionOptions> = {},
): string | undefined {
  const { project, uri } = sceneOf(files);
  const edit = itemCalled(offered(files, options), label)?.edit;
  const text = sourceOf(project, uri)?.text ?? '';
  return edit && text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}
