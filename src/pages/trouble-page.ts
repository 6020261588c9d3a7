import { type Html, html } from './html.ts';
import { roadEntryId } from './stops.ts';

/** Why a page cannot be shown. */
export type Trouble =
  | { readonly kind: 'malformed' }
  | {
      readonly kind: 'unknown';
      readonly id: string;
      readonly near: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'damaged'; readonly id: string };

/** What stands in the place of a page that cannot be shown: what happened, and where to go from here. */
export function renderTrouble(trouble: Trouble): { readonly title: string; readonly html: string } {
  const { title, text } = words(trouble);
  const near = trouble.kind === 'unknown' ? trouble.near : [];
  const page = html`<article class="page trouble"><header class="page-header"><h1 tabindex="-1">${title}</h1>
<p class="summary">${text}</p></header>
${near.length > 0 && html`<p>Did you mean one of these?</p><ul class="names">${near.map(({ id, name }) => html`<li><a href="atlas:${id}">${name}</a></li>`)}</ul>`}
<div class="buttons">${trouble.kind === 'damaged' && html`<button type="button" class="primary" data-command="retry">Try again</button>`}<button type="button"${trouble.kind !== 'damaged' && html` class="primary"`} data-command="explainTerm">Search the atlas</button><button type="button" data-command="showAtlas">Browse the atlas</button><button type="button" data-open="${roadEntryId}">Show the map</button></div>
</article>`;
  return { title, html: page.markup };
}

function words(trouble: Trouble): { readonly title: string; readonly text: Html | string } {
  switch (trouble.kind) {
    case 'malformed':
      return {
        title: 'This address leads to no page',
        text: 'A page of the atlas is named by lower-case words joined by hyphens. What was asked for is not such a name.',
      };
    case 'unknown':
      return {
        title: 'There is no such page',
        text: html`The atlas has no page <code>${trouble.id}</code>. It may come from a pack that is not in this workspace, or from a newer version.`,
      };
    case 'damaged':
      return {
        title: 'This page could not be read',
        text: html`The file of the page <code>${trouble.id}</code> is missing or damaged; the log of Backend Atlas says more. Installing the extension again puts its files back.`,
      };
  }
}
