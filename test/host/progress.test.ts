import { assert } from 'chai';
import * as vscode from 'vscode';
import type { LearningEvent } from '../../src/learning/events.ts';
import { EventFiles } from '../../src/progress/event-files.ts';

const root = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
const folder = vscode.Uri.joinPath(root, '.progress-under-test');
const ignored = { debug: () => undefined, warn: () => undefined };

const opened = (entry: string): LearningEvent => ({ event: `opened ${entry}`, at: 1, what: 'opened', entry });

const entriesOf = (events: readonly LearningEvent[]) => events.map(({ entry }) => entry).sort();

async function names(): Promise<string[]> {
  return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
}

describe('the log of progress', () => {
  const files = new EventFiles(folder, ignored);

  afterEach(async () => {
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('becomes one file when there are many, and nothing is lost', async () => {
    for (const entry of ['cors', 'redis', 'jwt']) {
      await files.write([opened(entry)]);
    }
    await files.compact(2);
    assert.lengthOf(await names(), 1);
    assert.deepEqual(entriesOf(await files.read()), ['cors', 'jwt', 'redis']);
  });

  it('keeps a file in which a newer version wrote what this one does not know', async () => {
    await files.write([opened('cors')]);
    await files.write([opened('redis')]);
    const newer = [opened('jwt'), { event: 'x', at: 2, what: 'recalled', entry: 'jwt' }];
    const name = vscode.Uri.joinPath(folder, 'newer.json');
    await vscode.workspace.fs.writeFile(name, new TextEncoder().encode(JSON.stringify(newer)));
    await files.compact(2);
    assert.lengthOf(await names(), 2);
    assert.include(await names(), 'newer.json');
    assert.deepEqual(entriesOf(await files.read()), ['cors', 'jwt', 'redis']);
  });
});
