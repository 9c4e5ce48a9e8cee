// `npm start`: the sample speech, open in VS Code with Postil. In the user's own VS Code where there is one, else in the browser.
//   --browser   in the browser, even if `code` is on the path
//   --no-open   in the browser, but only print the address; runs until Ctrl-C
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { emptyProfile, installExtension, remoteUri, startServer, windowAddress } from './editor/server.mjs';
import { install, node } from './install.mjs';
import { pack, vsix } from './package.mjs';
import { root } from './root.mjs';
import { endWithNpm, run, stopping } from './run.mjs';

const folder = path.join(root, 'samples', 'interpol-2017');
const speech = path.join(folder, 'interpol-2017.zh.txt');

const asked = new Set(process.argv.slice(2));
endWithNpm();
await install();
const code = asked.has('--browser') || asked.has('--no-open') ? undefined : onPath('code');
if (code) await openInDesktop();
else await openInBrowser();

async function openInDesktop() {
  console.log('Building …');
  await run(node, ['esbuild.mjs']);
  console.log(
    `Opening the sample in your VS Code (${code}). \`npm start -- --browser\` opens it in the browser instead.`,
  );
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder, speech];
  if (process.platform === 'win32')
    await run(
      `"${code}"`,
      args.map((arg) => `"${arg}"`),
      { shell: true },
    );
  else await run(code, args);
}

/** A plain page takes no extension from a folder, so it gets the packed one, as a user's editor does. */
async function openInBrowser() {
  console.log('Building and packing …');
  await pack();
  const profile = emptyProfile();
  process.once('exit', profile.remove);
  console.log('Starting VS Code …');
  await installExtension(profile, vsix);
  const server = await startServer(profile, { args: [folder] });
  const address = windowAddress(server.port, folder, [['openFile', remoteUri(server.port, speech)]]);
  console.log(`\nPostil runs in VS Code at\n\n  ${address}\n\nCtrl-C ends it.`);
  if (!asked.has('--no-open')) showPage(address);
  const why = await server.ended;
  if (stopping) return;
  console.error(why);
  process.exitCode = 1;
}

/** Hands the address to the system's browser. Where there is no display or no opener, the printed address has to do. */
function showPage(address) {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [program, ...args] = { darwin: ['open'], win32: ['explorer.exe'] }[platform] ?? ['xdg-open'];
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  opener.once('error', () => {});
  opener.unref();
}

/** The full path of a program that the user can type, or undefined. */
function onPath(name) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders
    .flatMap((each) => endings.map((ending) => path.join(each, name + ending)))
    .find((file) => existsSync(file));
}
