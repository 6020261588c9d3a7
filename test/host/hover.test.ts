import { assert } from 'chai';
import * as vscode from 'vscode';

async function hoverAt(document: vscode.TextDocument, line: number, character: number): Promise<string[]> {
  const position = new vscode.Position(line, character);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents }) =>
    contents.map((each) => (typeof each === 'string' ? each : each.value)),
  );
}

/**
 * Opens a text without showing it: an editor that the next one replaces sets its name free, and then two documents
 * are `untitled:Untitled-1` for a moment, so that a look at the one may find the other.
 */
async function open(content: string, language = 'plaintext'): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument({ content, language });
}

/** Ours among what all providers said: it alone offers to be silent. */
async function ours(
  document: vscode.TextDocument,
  line: number,
  character: number,
): Promise<string | undefined> {
  return (await hoverAt(document, line, character)).find((text) =>
    text.includes('command:backendAtlas.silenceEntry'),
  );
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('backendAtlas')
    .update(name, value, vscode.ConfigurationTarget.Global);
}

describe('the hover', () => {
  it('explains a word in at most four lines and a line of links', async () => {
    const text = await ours(await open('One connection pool per process.'), 0, 8);
    assert.match(text ?? '', /^\*\*Connection pool\*\*/);
    assert.isAtMost((text ?? '').trim().split(/\n+/).length, 3);
    assert.include(text, 'command:backendAtlas.openGuide');
  });

  it('works in a language that nobody knows', async () => {
    assert.isDefined(await ours(await open('a connection pool', 'plaintext'), 0, 5));
  });

  it('is silent on white space, in an empty file, and outside the text', async () => {
    assert.isUndefined(await ours(await open(''), 0, 0));
    assert.isUndefined(await ours(await open('connection pool   \n\n'), 1, 0));
  });

  it('is silent about ordinary words', async () => {
    assert.isUndefined(await ours(await open('The rest of the swimming pool is closed.'), 0, 24));
  });

  describe('obeys the settings at once', () => {
    afterEach(async () => {
      await set('hover.where', undefined);
      await set('hover.languages', undefined);
      await set('hover.silenced', undefined);
    });

    it('off, and on again', async () => {
      const document = await open('connection pool');
      await set('hover.where', 'off');
      assert.isUndefined(await ours(document, 0, 3));
      await set('hover.where', 'everywhere');
      assert.isDefined(await ours(document, 0, 3));
    });

    it('comments and strings only', async () => {
      const document = await open('const connectionPool = 1; // a connection pool', 'javascript');
      await set('hover.where', 'commentsAndStrings');
      assert.isUndefined(await ours(document, 0, 10));
      assert.isDefined(await ours(document, 0, 35));
    });

    it('languages', async () => {
      const document = await open('connection pool', 'markdown');
      await set('hover.languages', { markdown: false });
      assert.isUndefined(await ours(document, 0, 3));
      await set('hover.languages', { '*': false, markdown: true });
      assert.isDefined(await ours(document, 0, 3));
    });

    it('silenced entries', async () => {
      const document = await open('connection pool', 'markdown');
      await set('hover.silenced', ['connection-pool in language markdown']);
      assert.isUndefined(await ours(document, 0, 3));
    });
  });

  it('follows what is typed', async () => {
    const document = await open('/*\nnothing\n*/ connectionPool', 'javascript');
    assert.isUndefined(await ours(document, 1, 3));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(1, 0, 1, 7), 'an SQL injection\nand more');
    await vscode.workspace.applyEdit(edit);
    assert.isDefined(await ours(document, 1, 8));
    assert.isDefined(await ours(document, 3, 6));
  });

  it('stays calm in a line of a megabyte', async () => {
    const document = await open(`${'x '.repeat(500_000)}connection pool`);
    assert.isDefined(await ours(document, 0, 1_000_003));
    assert.isUndefined(await ours(document, 0, 500_000));
  });

  it('stays calm in a file of fifty megabytes', async () => {
    const line = `${'word '.repeat(99)}\n`;
    const document = await open(`${line.repeat(101_000)}a connection pool`);
    assert.isAbove(document.getText().length, 50_000_000);
    assert.isUndefined(await ours(document, 50_000, 10));
  }).timeout(60_000);
});
