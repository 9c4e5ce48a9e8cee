import assert from 'node:assert/strict';
import * as client from '../client/src/protocol.ts';
import * as server from '../server/src/lsp/protocol.ts';

/** Client and server are built apart, so each has its own words for the same messages; the compiler holds them together here. */
const requests: Record<keyof client.Requests, string> = {
  'postil/isDocument': server.isDocumentRequest,
  'postil/passages': server.passagesRequest,
  'postil/overview': server.overviewRequest,
  'postil/suggestions': server.suggestionsRequest,
  'postil/otherSide': server.otherSideRequest,
  'postil/decide': server.decideRequest,
  'postil/newProject': server.newProjectRequest,
  'postil/write': server.writeRequest,
};

const answer = (given: client.Passages): server.PassagesAnswer => given;
const overview = (given: client.Overview): server.OverviewAnswer => given;
const suggestions = (given: client.Suggestions): server.SuggestionsAnswer => given;
const decided = (given: client.Requests['postil/decide']['params']): server.DecideParams => given;
const hidden = (given: client.HiddenCoders): server.HiddenCoders => given;
const place = (given: client.Requests['postil/otherSide']['params']): server.PlaceParams => given;
const project = (given: client.Requests['postil/newProject']['params']): server.NewProjectParams => given;

const writing = (given: client.Requests['postil/write']['params']): server.WriteParams => given;
const step = (given: client.WriteStep): server.WriteAnswer => given;

describe('the messages between client and server', () => {
  it('have the same names and shapes on both sides', () => {
    assert.equal(client.changed, server.changedNotification);
    assert.equal(client.hiddenCoders, server.hiddenCodersNotification);
    for (const [name, method] of Object.entries(requests)) assert.equal(method, name);
    assert.deepEqual(
      [answer, overview, suggestions, decided, hidden, place, project, writing, step].map((same) => same.length),
      [1, 1, 1, 1, 1, 1, 1, 1, 1],
    );
  });
});
