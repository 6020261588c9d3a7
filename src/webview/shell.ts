import { escapeHtml } from '../pages/html.ts';

export interface ShellParts {
  readonly title: string;
  /** The webview's own source of resources, for the content security policy. */
  readonly cspSource: string;
  readonly styleUris: readonly string[];
  readonly scriptUri: string;
  readonly nonce: string;
}

/**
 * The frame of every page. It holds no content: that comes by message, so that moving on to another page
 * loads nothing anew. No inline script or style, and nothing from the network.
 */
export function shellHtml({ title, cspSource, styleUris, scriptUri, nonce }: ShellParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${styleUris.map((uri) => `<link rel="stylesheet" href="${escapeHtml(uri)}">`).join('\n')}
<title>${escapeHtml(title)}</title>
</head>
<body>
<main id="atlas-page" aria-busy="true"><p class="loading">Opening the page …</p></main>
<div id="atlas-status" class="toast" role="status"></div>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
</body>
</html>
`;
}

/** 128 bits that nobody can guess. */
export function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
