import { assert } from 'chai';
import * as vscode from 'vscode';

const extensionId = 'backend-atlas.backend-atlas';

describe('the extension', () => {
  it(inWorker ? 'runs in a web worker, without Node' : 'runs in Node', () => {
    // Looked up by name: the bundler would put its own idea of `process` in the place of the word.
    assert.strictEqual('process' in globalThis, !inWorker);
  });

  it('is found and becomes active', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.isDefined(extension, `no extension ${extensionId}`);
    await extension.activate();
    assert.isTrue(extension.isActive);
  });

  it('starts in a few milliseconds, because it reads nothing', () => {
    const exports: unknown = vscode.extensions.getExtension(extensionId)?.exports;
    const { activeIn } = (exports ?? {}) as { readonly activeIn?: number };
    // The budget is 5 ms as a median; a single start on a loaded machine was seen to take more than ten times that.
    assert.isBelow(activeIn ?? Number.NaN, 250);
  });

  it('finds the sample workspace open', async () => {
    const found = await vscode.workspace.findFiles('compose.yaml');
    assert.strictEqual(found.length, 1);
  });
});
