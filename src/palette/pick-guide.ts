import * as vscode from 'vscode';
import type { CatalogSource } from '../catalog/ports.ts';
import { buildSearch } from '../catalog/search/search.ts';
import { kindHeading } from '../labels.ts';
import { type ItemsFor, makeReady, pickPage, toSideButton } from './entry-picker.ts';
import { emptyItems, entryItems, resultItems, separator } from './pick-items.ts';

const mostResults = 30;

/** Lets somebody choose a page from all there are, those with a guide first; what is chosen is opened. */
export async function pickGuide(source: CatalogSource): Promise<void> {
  await pickPage(
    {
      title: vscode.l10n.t('Open Guide'),
      placeholder: vscode.l10n.t('Choose a page'),
      nothing: (text) => vscode.l10n.t('Nothing fits “{0}”.', text),
    },
    itemsFor(source),
  );
}

async function itemsFor(source: CatalogSource): Promise<ItemsFor> {
  const catalog = await source.current();
  const search = buildSearch(catalog);
  makeReady(search);
  const buttons = [toSideButton()];
  const all = (['path', 'role', 'skill', 'tool', 'term'] as const).flatMap((kind) => {
    const withGuide = catalog.ofKind(kind).filter(({ depth }) => depth !== 'short');
    return withGuide.length > 0 ? [separator(kindHeading(kind)), ...entryItems(withGuide, buttons)] : [];
  });
  const empty = emptyItems(catalog);
  return (text) =>
    empty ?? (text.trim() === '' ? all : resultItems(search.search(text, { limit: mostResults }), buttons));
}
