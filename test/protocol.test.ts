import assert from 'node:assert/strict';
import * as client from '../client/src/protocol.ts';
import * as server from '../server/src/lsp/protocol.ts';

/** Client and server are built apart, so each has its own words for the same messages; the compiler holds them together here. */
const requests: Record<keyof client.Requests, string> = {
  'postil/isDocument': server.isDocumentRequest,
  'postil/passages': server.passagesRequest,
  'postil/otherSide': server.otherSideRequest,
  'postil/newProject': server.newProjectRequest,
  'postil/write': server.writeRequest,
};

const answer = (given: client.Passages): server.PassagesAnswer => given;
const place = (given: client.Requests['postil/otherSide']['params']): server.PlaceParams => given;
const project = (given: client.Requests['postil/newProject']['params']): server.NewProjectParams => given;

const writing = (given: client.Requests['postil/write']['params']): server.WriteParams => given;
const step = (given: client.WriteStep): server.WriteAnswer => given;

describe('the messages between client and server', () => {
  it('have the same names and shapes on both sides', () => {
    assert.equal(client.changed, server.changedNotification);
    for (const [name, method] of Object.entries(requests)) assert.equal(method, name);
    assert.deepEqual(
      [answer, place, project, writing, step].map((same) => same.length),
      [1, 1, 1, 1, 1],
    );
  });
});
