import * as vscode from 'vscode';
import type { CatalogSource } from '../catalog/ports.ts';
import { registerCommand, runCommand } from '../commands.ts';
import { readTarget } from '../guide-target.ts';
import type { GuideTarget } from '../ids.ts';
import type { Knowledge } from '../learning/ports.ts';
import { AtlasView } from './atlas-view.ts';
import { askForFilter } from './filter-input.ts';
import { linkTo, targetOf } from './link.ts';

export interface SidebarPorts {
  readonly catalog: CatalogSource;
  /** The page that is read now, or was read last. */
  readonly guide: { readonly current: GuideTarget | undefined };
  readonly knowledge: Knowledge;
  /** The page of an entry as Markdown, for the clipboard. Undefined for an id without a page. */
  markdownOf(id: string): Promise<string | undefined>;
  /** As `publisher.name`. */
  readonly extensionId: string;
  readonly log: Pick<vscode.LogOutputChannel, 'error' | 'info'>;
}

/** The Atlas view, what its menus do, and the addresses that lead back to a page. */
export function registerSidebar(ports: SidebarPorts): vscode.Disposable {
  const view = new AtlasView(ports.catalog, ports.knowledge, (error) =>
    ports.log.error(`atlas view: ${String(error)}`),
  );
  const targetOrOpened = (value: unknown) => readTarget(value) ?? ports.guide.current;
  return vscode.Disposable.from(
    view,
    registerCommand('backendAtlas.filterAtlas', () => filterAtlas(view)),
    registerCommand('backendAtlas.clearAtlasFilter', () => view.setFilter('')),
    registerCommand('backendAtlas.revealInAtlas', (asked) =>
      reveal(view, typeof asked === 'string' ? asked : targetOrOpened(asked)?.id),
    ),
    registerCommand('backendAtlas.copyLink', (target) => copyLink(ports, targetOrOpened(target))),
    registerCommand('backendAtlas.copyAsMarkdown', (target) => copyAsMarkdown(ports, targetOrOpened(target))),
    vscode.window.registerUriHandler({ handleUri: (uri) => openAddress(ports, uri) }),
  );
}

async function filterAtlas(view: AtlasView): Promise<void> {
  await runCommand('backendAtlas.showAtlas');
  askForFilter(view);
}

async function reveal(view: AtlasView, wanted: string | undefined): Promise<void> {
  await runCommand('backendAtlas.showAtlas');
  if (wanted === undefined || !(await view.goTo(wanted))) {
    void vscode.window.showInformationMessage(
      wanted === undefined
        ? vscode.l10n.t('Open a guide first: the Atlas then shows where its subject stands.')
        : vscode.l10n.t('The Atlas has no entry “{0}”.', wanted),
    );
  }
}

async function copyLink(ports: SidebarPorts, target: GuideTarget | undefined): Promise<void> {
  if (!target) {
    sayNothingToCopy();
    return;
  }
  await vscode.env.clipboard.writeText(linkTo(target, vscode.env.uriScheme, ports.extensionId));
  say(vscode.l10n.t('Copied the link to “{0}”.', await nameOf(ports, target.id)));
}

async function copyAsMarkdown(ports: SidebarPorts, target: GuideTarget | undefined): Promise<void> {
  const text = target && (await ports.markdownOf(target.id));
  if (text === undefined || !target) {
    sayNothingToCopy();
    return;
  }
  await vscode.env.clipboard.writeText(text);
  say(vscode.l10n.t('Copied “{0}” as Markdown.', await nameOf(ports, target.id)));
}

function sayNothingToCopy(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a guide first, or choose an entry in the Atlas.'),
  );
}

/** In the status bar, for a moment: a copy needs no more applause than that. */
function say(text: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${text}`, 4000);
}

async function nameOf(ports: SidebarPorts, id: string): Promise<string> {
  return (await ports.catalog.current()).get(id)?.name ?? id;
}

/** Opens the page of an address. One that leads nowhere is answered, and helped on where it can be. */
async function openAddress(ports: SidebarPorts, uri: vscode.Uri): Promise<void> {
  const target = targetOf(uri);
  const entry = target && (await ports.catalog.current()).get(target.id);
  if (target && entry) {
    await runCommand('backendAtlas.openGuide', { ...target, id: entry.id });
    return;
  }
  ports.log.info(`address without a page: ${uri.path}?${uri.query}`.slice(0, 300));
  const search = vscode.l10n.t('Search');
  const answer = await vscode.window.showInformationMessage(
    target
      ? vscode.l10n.t('Backend Atlas has no page “{0}”. The link may be from another version.', target.id)
      : vscode.l10n.t('This link leads to no page of Backend Atlas.'),
    search,
  );
  if (answer === search) {
    await runCommand('backendAtlas.explainTerm', target?.id.replaceAll('-', ' '));
  }
}
