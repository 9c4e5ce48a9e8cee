import assert from 'node:assert/strict';
import { posix, win32 } from 'node:path';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import { globMatcher, isUsableGlob } from '../../server/src/globs.ts';
import { documentOf, isDocument, sourceOf } from '../../server/src/project.ts';
import { isInside, normalUri, pathWithin, resolvePath } from '../../server/src/uris.ts';
import { quoted } from '../../server/src/yaml/write.ts';
import { projectOf, uriOf } from '../projects.ts';

const part = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('..', '.', 'a', 'b.txt', 'project', 'project-evil', '习近平', '') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'%2e%2e|%2f|%5c|%00|%252e|.. |..  |... |. |a.|a |C:|c:|D:a|a:stream|::$DATA|CON|nul|com1|COM¹|aux.txt|nul .txt|CONIN$|?|*|#|%|~|$HOME|-|@|host|share|file:|https:|\0|\n|\u202e|\ud800|É|É|ｎｕｌ|．．|‥|…'.split(
        '|',
      ),
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const separator = fc.constantFrom('/', '/', '/', '\\', '//', '\\\\', '／', '⧵');
const path = fc
  .tuple(
    fc.constantFrom('', '', '', '/', '\\', '//', '\\\\', './', '\\\\?\\'),
    fc.array(fc.tuple(part, separator), { maxLength: 8 }),
    part,
  )
  .map(([lead, parts, last]) => lead + parts.flat().join('') + last);

const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\.|$)/iu;

describe('any path written in a file', () => {
  for (const [system, root, resolve, separators] of [
    ['posix', 'file:///home/project', posix.resolve, /\//u],
    ['win32', 'file:///c%3A/home/project', win32.resolve, /[/\\]/u],
  ] as const) {
    it(`that lies inside the folder lies there for ${system} too`, () => {
      const folder = system === 'win32' ? 'c:\\home\\project' : '/home/project';
      let inside = 0;
      fc.assert(
        fc.property(path, (given) => {
          const uri = resolvePath(`${root}/speeches/a.postil.yaml`, given);
          if (uri === undefined || !isInside(root, uri)) return;
          inside++;
          // What a host would open.
          const opened = URI.parse(uri).path.slice(system === 'win32' ? 1 : 0);
          const real = resolve(folder, opened);
          assert.ok(
            real === folder || real.startsWith(folder + (system === 'win32' ? '\\' : '/')),
            `${given} opens ${real}`,
          );
          assert.doesNotMatch(opened, /\p{Cc}/u);
          for (const name of opened.split(separators).slice(system === 'win32' ? 1 : 0)) {
            assert.ok(!device.test(name) && !/[. ]$|:/u.test(name), `${given} opens ${name}`);
          }
          // The same that the system makes of the path as written.
          assert.equal(resolve(folder, 'speeches', given.replaceAll('\\', '/')), real);
        }),
        { numRuns: 20_000 },
      );
      assert.ok(inside > 1000, `${inside} were inside`);
    });
  }

  it('never reaches another host or scheme', () => {
    fc.assert(
      fc.property(path, (given) => {
        const uri = resolvePath('file:///home/project/a.postil.yaml', given);
        if (uri === undefined) return;
        const { scheme, authority, query, fragment } = URI.parse(uri);
        assert.deepEqual([scheme, authority, query, fragment], ['file', '', '', '']);
      }),
      { numRuns: 20_000 },
    );
  });

  it('as `document:` is either inside the project or said to be outside', () => {
    fc.assert(
      fc.property(path, (given) => {
        const project = projectOf({ 'postil.yaml': 'postil: 1\n', 'a.postil.yaml': `document: ${quoted(given)}\n` });
        const source = sourceOf(project, uriOf('a.postil.yaml'));
        assert.ok(source);
        const ref = documentOf(project, source);
        assert.ok(ref.state === 'outside' || isInside(project.root, ref.uri), `${given} is ${JSON.stringify(ref)}`);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('any URI', () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter(
      (each) => !/[/\\:]|\p{Cc}/u.test(each) && each.isWellFormed() && !/[. ]$/u.test(each) && !device.test(each),
    );
  const file = fc
    .array(name, { minLength: 1, maxLength: 5 })
    .map((names) => URI.file(`/${names.join('/')}`).toString());

  it('in normal form is its own normal form, escaped or not', () => {
    fc.assert(
      fc.property(file, (uri) => {
        assert.equal(normalUri(uri), uri);
        assert.equal(normalUri(uri.replace(/%[0-9A-F]{2}/gu, (each) => each.toLowerCase())), uri);
        assert.equal(
          normalUri(
            encodeURI(URI.parse(uri).path).replace(/^/u, 'file://').replaceAll('#', '%23').replaceAll('?', '%3F'),
          ),
          uri,
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('below a folder has its path for globs', () => {
    fc.assert(
      fc.property(file, file, (folder, below) => {
        const path = URI.parse(below).path;
        const uri = URI.parse(folder)
          .with({ path: URI.parse(folder).path + path })
          .toString();
        assert.equal(pathWithin(folder, uri), path.slice(1));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('any glob for documents', () => {
  it('answers for any path at once', function () {
    this.timeout(30_000);
    const piece = fc.constantFrom(
      ...'* ** **/ */ ? a {a,a} {a,b} {*,*} {a,{b,*}} . / ( ) | + ! [ ] @ \\ ^ $ {1..99} {a,a}+ (a|a)+'.split(' '),
    );
    const glob = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));
    const worst = [`${'*a'.repeat(11)}b`, `${'{a,a}'.repeat(39)}b`, `${'**/'.repeat(40)}b`, '{*,*}a'.repeat(20)];
    const paths = [`${'a'.repeat(250)}c.txt`, `${'a/'.repeat(200)}c.txt`];
    const isAnswered = (given: string) => {
      const project = projectOf({ 'postil.yaml': `postil: 1\ndocuments: [${quoted(given)}]\n` });
      for (const each of paths) isDocument(project, uriOf(each));
    };
    worst.forEach(isAnswered);
    fc.assert(fc.property(glob, isAnswered), { numRuns: 1000 });
  });

  it('names the paths that picomatch says it names', () => {
    const name = fc
      .array(fc.constantFrom('*', '?', 'a', 'b', '.txt', '国', '{a,b}', '{a,bc}'), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join(''));
    const glob = fc
      .array(fc.oneof(name, fc.constantFrom('**', 'a')), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/'));
    const path = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'a.txt', '.txt', '国', '.a', 'abc.txt'), { minLength: 1, maxLength: 4 })
      .map((names) => names.join('/'));
    let named = 0;
    fc.assert(
      fc.property(glob, path, (given, each) => {
        // It takes a last `**` for the folder too, and a star or a question mark beside others in ways of its own.
        if (!isUsableGlob(given) || /\*\*(?!\/)|\*[*?]|\?\*/u.test(given.replaceAll('**/', ''))) return;
        const answer = globMatcher([given])(each);
        if (answer) named++;
        assert.equal(answer, picomatch(given)(each), `${given} for ${each}`);
      }),
      { numRuns: 20_000 },
    );
    assert.ok(named > 50, `${named} were named`);
  });
});
