import { assert } from 'chai';
import * as vscode from 'vscode';

const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
const pack = vscode.Uri.joinPath(folder, '.backend-atlas', 'team.yaml');

async function write(text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(pack, new TextEncoder().encode(text));
}

async function explains(text: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    new vscode.Position(0, 2),
  );
  return hovers.some(({ contents }) =>
    contents.some((each) => typeof each !== 'string' && each.value.includes('silenceEntry')),
  );
}

/** File watchers tell in their own time; what is waited for is the effect. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    assert.isBelow(Date.now(), end, `in vain: ${what}`);
    await new Promise((again) => setTimeout(again, 100));
  }
}

describe('a pack of the workspace', () => {
  after(async () => {
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, '.backend-atlas'), { recursive: true });
  });

  it('is read, read again when it changes, and forgotten when it is deleted', async () => {
    assert.isFalse(await explains('zorbing'));
    await write('schema: 1\nentries:\n  - { name: Zorbing, summary: Rolling downhill in a ball. }\n');
    await until('the new word is explained', () => explains('zorbing'));
    await write('schema: 1\nentries:\n  - { name: Quilling, summary: Art of paper strips. }\n');
    await until('the old word is forgotten', async () => !(await explains('zorbing')));
    assert.isTrue(await explains('quilling'));
    await vscode.workspace.fs.delete(pack);
    await until('the pack is forgotten', async () => !(await explains('quilling')));
  }).timeout(60_000);

  it('shows its faults as problems at their place, and silences nobody else', async () => {
    await write(
      'schema: 1\nentries:\n  - { name: Zorbing }\n  - { name: Quilling, summary: Art of paper strips. }\n',
    );
    await until('the good entry is explained', () => explains('quilling'));
    const [problem] = vscode.languages.getDiagnostics(pack);
    assert.match(problem?.message ?? '', /missing key "summary"/);
    assert.strictEqual(problem?.range.start.line, 2);
  }).timeout(60_000);

  it('is read with everything that YAML allows, wanted or not', async () => {
    await write(
      '%YAML 1.1\n---\nschema: 1\nentries:\n  - { name: Quilling, summary: !!binary "QQ==", aliases: [!!timestamp 2001-01-01] }\n  - ? [a, b]\n    : c\n  - !!set { a }\n  - { name: Zorbing, summary: Rolling downhill in a ball. }\n',
    );
    await until('the good entry is explained', () => explains('zorbing'));
    const messages = vscode.languages.getDiagnostics(pack).map(({ message }) => message);
    assert.isAbove(messages.length, 0, messages.join('\n'));
  }).timeout(60_000);
});
