// Keystroke to diagnostics, and hovers, against a server that does nothing but keep the text; both in one run, in turns.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundle } from './bundle.ts';
import { type Server, startServer } from './client.ts';
import { type Generated, generate, schema } from './corpus.ts';
import type { Line, Section } from './report.ts';
import { median } from './timing.ts';

/** What an edit and a hover cost, beside the same of a server that does nothing. */
export const editing: Section = {
  name: 'editing',
  async *run(effort) {
    const floor = await bundle('emptyServer.ts', 'emptyServer');
    const lines: Line[] = [];
    for (const count of effort === 'quick' ? [100] : [100, 1000, 10000])
      lines.push(...(await editingWith(floor, count)));
    yield {
      title: 'Editing: medians in milliseconds, beside a server that only keeps the text',
      head: ['what', 'annot.', 'floor', 'postil'],
      lines,
    };
  },
};

const documentLength = 1_000_000;
const rounds = 60;

const postil = fileURLToPath(new URL('../dist/server.js', import.meta.url));

interface Session {
  readonly server: Server;
  version: number;
  documentVersion: number;
}

interface Workplace {
  readonly annotationsUri: string;
  readonly documentUri: string;
  readonly files: Generated;
}

async function editingWith(floor: string, count: number): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
  const root = pathToFileURL(folder).href;
  const files = generate(documentLength, count);
  writeFileSync(join(folder, 'postil.yaml'), schema);
  writeFileSync(join(folder, 'speech.txt'), files.document);
  writeFileSync(join(folder, 'speech.postil.yaml'), files.annotations);
  const place: Workplace = { annotationsUri: `${root}/speech.postil.yaml`, documentUri: `${root}/speech.txt`, files };
  const sessions = await Promise.all([floor, postil].map((path) => open(path, root, place)));
  const [a, b] = sessions as [Session, Session];
  const row = async (what: string, budget: number, once: (session: Session) => Promise<number>): Promise<Line> => {
    const [first, second] = await inTurns(a, b, once);
    return {
      cells: [what, String(count), first.toFixed(2), second.toFixed(2)],
      budget: { ratio: second / first, limit: budget, sense: '≤' },
    };
  };
  const rows = [
    await row('keystroke in the annotations → diagnostics', 1, (session) => keystroke(session, place)),
    await row('keystroke in the document, beside a quote → diagnostics', 1, (session) => typing(session, place, 0)),
    await row('keystroke in the document, within a quote → diagnostics', 1, (session) => typing(session, place, 5)),
    await row('hover in the document', 1.5, (session) => hover(session, place)),
    await row('hover in the document right after an edit of the annotations', 1.5, async (session) => {
      await edit(session, place);
      return hover(session, place);
    }),
  ];
  await Promise.all(sessions.map(({ server }) => server.stop()));
  rmSync(folder, { recursive: true });
  return rows;
}

async function open(path: string, root: string, place: Workplace): Promise<Session> {
  const server = await startServer(path, root);
  for (const [uri, text] of [
    [place.documentUri, place.files.document],
    [place.annotationsUri, place.files.annotations],
  ]) {
    await server.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'plaintext', version: 1, text },
    });
  }
  const session = { server, version: 1, documentVersion: 1 };
  await pull(session, place);
  return session;
}

async function inTurns(a: Session, b: Session, once: (session: Session) => Promise<number>): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    times[0].push(await once(a));
    times[1].push(await once(b));
  }
  // The first rounds warm both up.
  return [median(times[0].slice(10)), median(times[1].slice(10))];
}

async function keystroke(session: Session, place: Workplace): Promise<number> {
  const start = performance.now();
  await edit(session, place);
  await pull(session, place);
  return performance.now() - start;
}

/** One character typed into a note in the middle of the file, or taken away again. */
function edit(session: Session, place: Workplace): Promise<void> {
  const lines = place.files.annotations.slice(
    0,
    place.files.annotations.indexOf('note:', place.files.annotations.length / 2),
  );
  const line = lines.split('\n').length - 1;
  const added = session.version % 2 === 1;
  session.version += 1;
  const range = { start: { line, character: 11 }, end: { line, character: added ? 11 : 12 } };
  return session.server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: place.annotationsUri, version: session.version },
    contentChanges: [{ range, text: added ? 'x' : '' }],
  });
}

/** One character typed into the document, or taken away again, and what that means for the annotations. */
async function typing(session: Session, place: Workplace, character: number): Promise<number> {
  const { document } = place.files;
  const line = document.slice(0, document.indexOf('\n\n', document.length / 2) + 2).split('\n').length - 1;
  session.documentVersion += 1;
  const isAdded = session.documentVersion % 2 === 0;
  const range = { start: { line, character }, end: { line, character: isAdded ? character : character + 1 } };
  const start = performance.now();
  await session.server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: place.documentUri, version: session.documentVersion },
    contentChanges: [{ range, text: isAdded ? 'x' : '' }],
  });
  await pull(session, place);
  return performance.now() - start;
}

async function pull(session: Session, place: Workplace): Promise<void> {
  const answer = await session.server.connection.sendRequest('textDocument/diagnostic', {
    textDocument: { uri: place.annotationsUri },
  });
  if ((answer as { kind?: string }).kind !== 'full') throw new Error('No diagnostics came back.');
}

async function hover(session: Session, place: Workplace): Promise<number> {
  const start = performance.now();
  await session.server.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: place.documentUri },
    position: { line: 2, character: 5 },
  });
  return performance.now() - start;
}
