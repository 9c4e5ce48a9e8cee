/** Where the project's documentation stands, for links that editors open in a browser. Nothing here is fetched. */
const home = 'https://github.com/postil/postil/blob/main/docs/';

export function docsUrl(path: string): string {
  return home + path;
}
