import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles one of our modules for Node as esbuild.mjs bundles what is shipped; gives the path of the bundle in `out/bench`. */
export async function bundle(module: string, name: string): Promise<string> {
  const outfile = fileURLToPath(new URL(`../out/bench/${name}.cjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL(module, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
  });
  return outfile;
}
