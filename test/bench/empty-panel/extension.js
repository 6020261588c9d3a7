const vscode = require('vscode');

/** The least that a webview panel can be: what opening a guide is measured against. */
exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('emptyPanel.open', () => {
      const panel = vscode.window.createWebviewPanel('emptyPanel', 'Empty', vscode.ViewColumn.One, {
        enableScripts: true,
      });
      panel.webview.html = '<!DOCTYPE html><html lang="en"><body><h1 id="empty">Empty</h1></body></html>';
    }),
  );
};
