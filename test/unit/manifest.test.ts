import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'mocha';
import { readTarget } from '../../src/guide-target.ts';
import { contextKeys, guidePanelType, settingsSection, views } from '../../src/ids.ts';

/** What the editor is told, what the code registers and what the types allow are one thing told three times. */

interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly activationEvents: readonly string[];
  readonly contributes: Contributes;
}

interface Contributes {
  readonly commands: readonly { command: string; title: string; category?: string; icon?: unknown }[];
  readonly menus: Readonly<Record<string, readonly { command?: string; when?: string; group?: string }[]>>;
  readonly viewsContainers: Readonly<Record<string, readonly { id: string; icon: string }[]>>;
  readonly views: Readonly<Record<string, readonly { id: string; icon: string; when?: string }[]>>;
  readonly viewsWelcome: readonly { view: string; contents: string; when?: string }[];
  readonly walkthroughs: readonly { icon: string; steps: readonly WalkthroughStep[] }[];
  readonly keybindings?: readonly { command: string; when?: string }[];
  readonly configuration?: Configuration | readonly Configuration[];
}

interface WalkthroughStep {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Configuration {
  readonly properties: Readonly<Record<string, Setting>>;
}

interface Setting {
  readonly description?: string;
  readonly markdownDescription?: string;
}

const manifestText = readFileSync('package.json', 'utf8');
const manifest: Manifest = JSON.parse(manifestText);
const { contributes } = manifest;
const phrases: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

/** Scripts of pages run elsewhere and register nothing. The formatter sees to it that all quotes are single. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.split(/[\\/]/).includes('page'))
  .map((file) => readFileSync(join('src', file), 'utf8'));

/** The keys that an interface of `ids.ts` declares. */
function keysOf(name: string): string[] {
  const ids = readFileSync('src/ids.ts', 'utf8');
  const body = new RegExp(`interface ${name} \\{\\n(.*?)\\n\\}`, 's').exec(ids)?.[1];
  assert.ok(body, `src/ids.ts declares no interface ${name}`);
  return [...body.matchAll(/^ {2}(?:readonly )?'?([\w.]+)'?\??:/gm)].map(([, key = '']) => key).sort();
}

/** The ids of the commands that the code registers, as often as it does. */
function registered(): string[] {
  const calls = sources.flatMap((source) => [...source.matchAll(/registerCommand\(\s*'([^']+)'/g)]);
  return calls.map(([, id = '']) => id).sort();
}

const declared = contributes.commands.map(({ command }) => command).sort();
const typed = keysOf('CommandArguments');

describe('commands', () => {
  it('that are declared are typed, and the other way round', () => {
    assert.deepEqual(declared, typed);
  });

  it('that are typed are registered, each in one place', () => {
    assert.deepEqual(registered(), typed);
  });

  it('are found under our name', () => {
    for (const { command, category = '' } of contributes.commands) {
      assert.equal(category, '%category%', command);
    }
  });

  it('that menus and keys name are declared', () => {
    const named = [...Object.values(contributes.menus).flat(), ...(contributes.keybindings ?? [])];
    for (const { command } of named) {
      assert.ok(command === undefined || declared.includes(command), command);
    }
  });

  it('shown as a button have an icon', () => {
    const icons = new Set(contributes.commands.filter(({ icon }) => icon).map(({ command }) => command));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command = '', group = '' } of items) {
        const isButton = /^(?:view|editor)\/title$/.test(menu) && group.startsWith('navigation');
        assert.ok(!(isButton || group === 'inline') || icons.has(command), `${menu}: ${command}`);
      }
    }
  });
});

describe('views', () => {
  const contained = Object.values(contributes.views).flat();

  it('that are declared are typed, and the other way round', () => {
    const { container, ...ids } = views;
    assert.deepEqual(contained.map(({ id }) => id).sort(), Object.values(ids).sort());
    const containers = Object.values(contributes.viewsContainers).flat();
    assert.deepEqual(
      containers.map(({ id }) => id),
      [container],
    );
  });

  it('are at most five', () => {
    assert.ok(contained.length <= 5);
  });

  it('that are spoken of when empty exist', () => {
    for (const { view } of contributes.viewsWelcome) {
      assert.ok(
        contained.some(({ id }) => id === view),
        view,
      );
    }
  });
});

describe('the walkthrough', () => {
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('has something to do in each step', () => {
    for (const { id, description } of steps) {
      assert.match(phrases[description.replaceAll('%', '')] ?? '', /\n\[[^\]]+\]\(command:/, id);
    }
  });

  it('is done with by commands and views that exist', () => {
    const known = [
      ...declared.map((id) => `onCommand:${id}`),
      ...Object.values(views).map((id) => `onView:${id}`),
    ];
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      assert.ok(known.includes(event), event);
    }
  });

  it('opens guides that exist', () => {
    const ids = Object.values(phrases).flatMap((text) => [
      ...text.matchAll(/\(command:backendAtlas\.openGuide\?([^)]+)\)/g),
    ]);
    assert.ok(ids.length > 0);
    for (const [, given = ''] of ids) {
      const [target]: unknown[] = JSON.parse(decodeURIComponent(given));
      const id = readTarget(target)?.id;
      assert.ok(
        readdirSync('data', { recursive: true, encoding: 'utf8' }).some(
          (file) => basename(file) === `${id}.yaml`,
        ),
        given,
      );
    }
  });

  it('has pictures in the colors of the theme alone', () => {
    for (const { media } of steps) {
      const colors = [...readFileSync(media.svg, 'utf8').matchAll(/(?:fill|stroke)="([^"]*)"/g)];
      for (const [, color = ''] of colors) {
        assert.match(color, /^(?:none|var\(--vscode-.*)$/, media.svg);
      }
    }
  });
});

describe('settings', () => {
  const configurations = [contributes.configuration ?? []].flat();
  const settings = Object.assign({}, ...configurations.map(({ properties }) => properties));

  it('that are declared are typed, and the other way round', () => {
    const names = Object.keys(settings).map((name) => name.replace(`${settingsSection}.`, ''));
    assert.deepEqual(names.sort(), keysOf('Settings'));
  });

  it('are described', () => {
    for (const [name, setting] of Object.entries<Setting>(settings)) {
      assert.ok(setting.description ?? setting.markdownDescription, name);
    }
  });
});

describe('the phrases of the manifest', () => {
  const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key));

  it('exist', () => {
    for (const key of used) {
      assert.ok(phrases[key], `%${key}% is not in package.nls.json`);
    }
  });

  it('are all used', () => {
    assert.deepEqual(
      Object.keys(phrases).filter((key) => !used.has(key)),
      [],
    );
  });

  it('lead only to commands that exist', () => {
    const links = Object.values(phrases).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)]);
    for (const [, command = ''] of links) {
      assert.ok(declared.includes(command) || command.startsWith('workbench.'), command);
    }
  });
});

describe('conditions', () => {
  /** Keys of the editor's own that we lean on; each was looked up in the editor's documentation or source. */
  const ofTheEditor = new Set([
    'view',
    'viewItem',
    'activeWebviewPanelId',
    'editorTextFocus',
    'editorHasSelection',
    'editorIsOpen',
    'editorLangId',
    'resourceScheme',
    'resourceExtname',
    'resourceFilename',
    'terminalTextSelected',
    'inputFocus',
    'focusedView',
    'isWeb',
    'false',
    'true',
  ]);
  const conditions = [
    ...Object.values(contributes.menus).flat(),
    ...(contributes.keybindings ?? []),
    ...contributes.viewsWelcome,
    ...Object.values(contributes.views).flat(),
  ].flatMap(({ when }) => when ?? []);
  const ours: readonly string[] = Object.values(contextKeys);

  const keysIn = (when: string): string[] =>
    when
      .replace(/'[^']*'/g, '')
      .replace(/=~\s*\/(?:\\.|[^/])*\/\w*/g, '')
      .replace(/[=!]=\s*[\w.-]+/g, '')
      .match(/[A-Za-z][\w.]*/g) ?? [];

  it('speak of keys that somebody sets', () => {
    for (const when of conditions) {
      for (const key of keysIn(when)) {
        assert.ok(ours.includes(key) || ofTheEditor.has(key), `${key} in "${when}"`);
      }
    }
  });

  it('speak of views and panels that exist', () => {
    const known: readonly string[] = [...Object.values(views), guidePanelType];
    for (const when of conditions) {
      for (const [, id = ''] of when.matchAll(/\b(?:view|focusedView|activeWebviewPanelId) == '?([\w.]+)/g)) {
        assert.ok(known.includes(id), `${id} in "${when}"`);
      }
    }
  });

  it('of ours are set by the code, each of them', () => {
    const text = sources.join('\n');
    for (const name of Object.keys(contextKeys)) {
      assert.match(text, new RegExp(`contextKeys\\.${name}\\b`), name);
    }
  });
});

describe('files that the manifest names', () => {
  it('exist, or are made by the build', () => {
    const icons = [
      manifest.icon,
      ...Object.values(contributes.viewsContainers)
        .flat()
        .map(({ icon }) => icon),
      ...Object.values(contributes.views)
        .flat()
        .map(({ icon }) => icon),
    ];
    const pictures = contributes.walkthroughs.flatMap(({ icon, steps }) => [
      icon,
      ...steps.map(({ media }) => media.svg),
    ]);
    for (const file of [...icons, ...pictures]) {
      assert.ok(file.startsWith('$(') || existsSync(file), file);
    }
    assert.equal(manifest.main, manifest.browser);
  });

  it('wake us for each panel that is restored', () => {
    assert.ok(manifest.activationEvents.includes(`onWebviewPanel:${guidePanelType}`));
  });
});
