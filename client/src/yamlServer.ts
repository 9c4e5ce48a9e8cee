/** Says to the server whether Red Hat's YAML extension is there: it then has our JSON Schemas and tells the formats' keys itself. */
import { Disposable, extensions, workspace } from 'vscode';
import type { ConfigurationMiddleware } from 'vscode-languageclient';

/** Adds it to the settings that the server asks for, since nobody should have to set it by hand. */
export const withYamlServer: ConfigurationMiddleware['configuration'] = async (params, token, next) => {
  const answers = await next(params, token);
  if (!Array.isArray(answers)) {
    return answers;
  }
  return answers.map((answer, i) =>
    params.items[i]?.section === 'postil' ? { ...answer, yaml: { otherServer: completesYaml() } } : answer,
  );
};

/** Calls back when that may have changed: an extension came or went, or it was told not to complete. */
export function onYamlServerChanged(changed: () => void): Disposable {
  return Disposable.from(
    extensions.onDidChange(changed),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('yaml.completion') && changed()),
  );
}

function completesYaml(): boolean {
  return (
    extensions.getExtension('redhat.vscode-yaml') !== undefined &&
    workspace.getConfiguration('yaml').get('completion') !== false
  );
}
