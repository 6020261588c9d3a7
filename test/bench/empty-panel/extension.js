const vscode = require('vscode');

/** The least that a webview panel can be: what opening a guide is measured against. It also says what our start took. */
exports.activate = (context) => {
  context.subscriptions.push(
    vscode.commands.registerCommand('emptyPanel.open', () => {
      const ours = vscode.extensions.getExtension('backend-atlas.backend-atlas');
      const panel = vscode.window.createWebviewPanel('emptyPanel', 'Empty', vscode.ViewColumn.One, {});
      panel.webview.html = `<!DOCTYPE html><html lang="en"><body><h1 id="empty">${ours.exports?.activeIn}</h1></body></html>`;
    }),
  );
};
