// There and back: a name that is changed and changed back leaves every byte of every file as it was.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { annotationFile } from '../../server/src/annotations/parse.ts';
import {
  annotationFiles,
  type Project,
  projectFileUri,
  schemaOf,
  sourceOf,
  withOpen,
} from '../../server/src/project.ts';
import { rename, renameable } from '../../server/src/renames/rename.ts';
import { schemaNames } from '../../server/src/schema/names.ts';
import { createSource, type Source } from '../../server/src/text/source.ts';
import { refsIn } from '../../server/src/usages.ts';
import { pathOf } from '../files.ts';
import { projectOf, uriOf } from '../projects.ts';
import { textsOf } from '../renames/renamed.ts';

interface Sample {
  readonly postil: string;
  readonly files: Readonly<Record<string, string>>;
}

const samples: readonly Sample[] = [
  sampleOf('interpol-2017', ['interpol-2017.zh.postil.yaml']),
  sampleOf('harbour-city', ['transport-plan.en.anna.postil.yaml', 'transport-plan.en.ben.postil.yaml']),
];

describe('any name of any project made from the samples', () => {
  it('is renamed and renamed back, and no byte is changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.record({
          keep: fc.nat(),
          crlf: fc.boolean(),
          split: fc.boolean(),
          quotes: fc.constantFrom('', '"', "'"),
          open: fc.boolean(),
        }),
        fc.nat(),
        fc.constantFrom('fresh', '新名称', 'x-1_y', 'no', 'Y'),
        (sample, shape, at, to) => {
          const start = projectFrom(sample, shape);
          const places = placesIn(start);
          const [uri, offset] = places[at % places.length] ?? [projectFileUri(start), 0];
          const subject = renameable(start, uri, offset);
          if (subject?.state !== 'ready') return;
          // Marks that a new name needs are not told apart from those that somebody wrote.
          if (shape.quotes !== '' && (to === 'no' || to === 'Y')) return;
          const there = rename(start, uri, offset, to);
          assert.equal(there.state, 'ready', JSON.stringify({ subject: subject.name, there }));
          if (there.state !== 'ready') return;
          const [back, behind] = placeOf(there.files, to);
          const again = rename(there.after, back, behind, subject.name);
          assert.equal(again.state, 'ready', JSON.stringify({ subject: subject.name, again }));
          if (again.state !== 'ready') return;
          assert.deepEqual(textsWithOpen(again.after), textsWithOpen(start));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function sampleOf(folder: string, files: readonly string[]): Sample {
  const read = (name: string) => readFileSync(pathOf(`samples/${folder}/${name}`), 'utf8');
  return {
    postil: read('postil.yaml'),
    files: Object.fromEntries(files.map((name) => [name, read(name)])),
  };
}

interface Shape {
  readonly keep: number;
  readonly crlf: boolean;
  readonly split: boolean;
  readonly quotes: string;
  readonly open: boolean;
}

/** A few annotations of each file, quoted otherwise, with the schema in one file or two. */
function projectFrom({ postil, files }: Sample, { keep, crlf, split, quotes, open }: Shape): Project {
  const texts: Record<string, string> = { 'postil.yaml': postil };
  if (split) {
    texts['base.yaml'] = postil;
    texts['postil.yaml'] = 'postil: 1\nextends: ./base.yaml\ntags:\n  initiative: { color: teal } # ours\n';
  }
  for (const [name, text] of Object.entries(files)) {
    const [head = '', ...items] = text.split(/^(?= {2}- id:)/mu);
    const first = keep % items.length;
    const few = items.slice(first, first + 12).join('');
    texts[name] = head + few.replace(/^( {4}tag: )(\w+)/gmu, (_, key, tag) => `${key}${quotes}${tag}${quotes}`);
  }
  if (crlf) for (const [name, text] of Object.entries(texts)) texts[name] = text.replaceAll('\n', '\r\n');
  const project = projectOf(texts);
  const source = sourceOf(project, uriOf('postil.yaml'));
  return open && source ? withOpen(project, source.uri, createSource(source.uri, source.text, 3)) : project;
}

/** Every place where a name stands. */
function placesIn(project: Project): readonly (readonly [string, number])[] {
  const inSchema = schemaOf(project).files.flatMap((file) =>
    sourceOf(project, file.uri) ? schemaNames(file).map(({ scalar }) => [file.uri, scalar.start + 1] as const) : [],
  );
  const inAnnotations = annotationFiles(project).flatMap((file) =>
    refsIn(file, annotationFile(file)).flatMap(({ annotation, base }) => {
      const { id, tag, attributes, links } = annotation;
      const spans = [
        id,
        tag,
        ...attributes.flatMap(({ key, value }) => [key, value]),
        ...links.flatMap((each) => [each.relation, each.target]),
      ];
      return spans.flatMap((each) => (each ? [[file.uri, each.start + base + 1] as const] : []));
    }),
  );
  return [...inSchema, ...inAnnotations];
}

/** Where a new name stands after a rename. */
function placeOf(
  files: readonly { readonly source: Source; readonly edits: readonly { start: number; newText: string }[] }[],
  to: string,
): [string, number] {
  for (const { source, edits } of files) {
    const [first] = edits;
    if (first) return [source.uri, first.start + first.newText.lastIndexOf(to)];
  }
  throw new Error('nothing was renamed');
}

function textsWithOpen(project: Project): ReadonlyMap<string, string> {
  return new Map([...textsOf(project)].map(([uri, text]) => [uri, sourceOf(project, uri)?.text ?? text]));
}
