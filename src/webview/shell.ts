import { escapeHtml } from '../pages/html.ts';
import type { Show } from './messages.ts';

export interface ShellParts {
  readonly title: string;
  /** The stylesheet and the script of every page, as text. */
  readonly style: string;
  readonly script: string;
  readonly nonce: string;
  /** What is to be seen at first; without it, that the page is being opened. */
  readonly first: Show | undefined;
}

/**
 * The frame of every page, with the first page in it where that is known, and beside it what else the script is told
 * of a page, so that it is whole before it is painted. Other pages come by message, so that moving on loads nothing
 * anew. Our style and script stand in it under the nonce: asked for as files, each is a
 * way from the webview through its service worker to the extension's folder and back before anything is seen,
 * which makes opening a guide twice as slow. Nothing else runs or is loaded, not even from that folder.
 */
export function shellHtml({ title, style, script, nonce, first }: ShellParts): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${escapeHtml(nonce)}">${style}</style>
<title>${escapeHtml(title)}</title>
</head>
<body>
<main id="atlas-page" aria-busy="true"${first ? ` data-first="${escapeHtml(JSON.stringify({ ...first, page: { ...first.page, html: '' } }))}"` : ''}>${first?.page.html ?? opening}</main>
<div id="atlas-status" class="toast" role="status"></div>
<script nonce="${escapeHtml(nonce)}">${script}</script>
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
