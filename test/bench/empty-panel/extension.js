const vscode = require('vscode');

/** The least that a webview panel can be: what opening a guide is measured against. */
function openPanel(heading) {
  const panel = vscode.window.createWebviewPanel('emptyPanel', 'Empty', vscode.ViewColumn.One, {
    enableScripts: true,
  });
  panel.webview.html = `<!DOCTYPE html><html lang="en"><body>${heading}</body></html>`;
}

exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('emptyPanel.open', () => openPanel('<h1 id="empty">Empty</h1>')),
    vscode.commands.registerCommand('emptyPanel.tellStart', async () => {
      const { activeIn } = await vscode.extensions.getExtension('backend-atlas.backend-atlas').activate();
      openPanel(`<h1 id="start">${activeIn}</h1>`);
    }),
  );
};
