import { escapeHtml } from '../pages/html.ts';
import type { ShownPage } from './messages.ts';

export interface ShellParts {
  readonly title: string;
  /** The webview's own source of resources, for the content security policy. */
  readonly cspSource: string;
  readonly styleUri: string;
  readonly scriptUri: string;
  readonly nonce: string;
  /** What is to be seen before the script runs; without it, that the page is being opened. */
  readonly page: ShownPage | undefined;
}

/**
 * The frame of every page, with the first page in it where that is known. Other pages come by message, so that
 * moving on loads nothing anew. No inline script or style, and nothing from the network.
 */
export function shellHtml({ title, cspSource, styleUri, scriptUri, nonce, page }: ShellParts): string {
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
<link rel="stylesheet" href="${escapeHtml(styleUri)}">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main id="atlas-page" aria-busy="true"${page ? ` data-page="${escapeHtml(page.id)}"` : ''}>${page?.html ?? opening}</main>
<div id="atlas-status" class="toast" role="status"></div>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
</body>
</html>
`;
}

const opening = '<p class="loading">Opening the page …</p>';

/** 128 bits that nobody can guess. */
export function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
