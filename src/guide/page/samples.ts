import type { Editor } from './editor.ts';
import { all, around, first } from './elements.ts';

/** Copy, insert and open under every sample; the button says what became of it. */
export function armSampleButtons(editor: Editor, announce: (text: string) => void): void {
  document.addEventListener('click', (event) => {
    const button = around<HTMLButtonElement>(event, 'button[data-do]');
    const sample = button && visibleSample(button);
    const code = sample && first(sample, '[data-code]');
    if (button && sample && code) {
      void act(button, textOf(code), sample.dataset['language'] ?? '', editor, announce);
    }
  });
}

function visibleSample(button: HTMLElement): HTMLElement | undefined {
  const example = button.closest('[data-example]');
  return example ? all(example, '[data-sample]').find(({ hidden }) => !hidden) : undefined;
}

/** What can be run: which of two sessions a statement is for stands behind it as a comment, in SQL like the sessions. */
function textOf(code: HTMLElement): string {
  const text = code.textContent ?? '';
  return first(code, '.session-a') ? text.replace(/^([AB])> ?(.*)$/gm, '$2 -- $1') : text;
}

async function act(
  button: HTMLButtonElement,
  text: string,
  language: string,
  editor: Editor,
  announce: (text: string) => void,
): Promise<void> {
  const done = await editor.ask(
    button.dataset['do'] === 'copy'
      ? { type: 'copy', text }
      : button.dataset['do'] === 'insert'
        ? { type: 'insert', text }
        : { type: 'openSample', text, language },
  );
  announce(done.text);
  if (done.ok) {
    button.classList.add('done');
    window.setTimeout(() => button.classList.remove('done'), 1500);
  }
}

/** Tabs as the ARIA pattern has them: arrows move and choose, one tab stop for all. */
export function armTabs(editor: Editor): void {
  document.addEventListener('click', (event) => {
    const tab = around<HTMLButtonElement>(event, '[role="tab"]');
    if (tab) {
      choose(tab, editor);
    }
  });
  document.addEventListener('keydown', (event) => {
    const tab = around<HTMLButtonElement>(event, '[role="tab"]');
    const next = tab && neighbour(tab, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
      choose(next, editor);
    }
  });
}

function neighbour(tab: HTMLButtonElement, key: string): HTMLButtonElement | undefined {
  const tabs = all<HTMLButtonElement>(tab.parentElement ?? document, '[role="tab"]');
  const at = tabs.indexOf(tab);
  const places: Record<string, number> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: (at + tabs.length - 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  const place = places[key];
  return place === undefined ? undefined : tabs[place];
}

/** A choice on one example is a choice for all of them, on later pages too. */
function choose(tab: HTMLButtonElement, editor: Editor): void {
  const language = tab.dataset['language'] ?? '';
  const before = tab.getBoundingClientRect().top;
  select(tab);
  for (const other of all<HTMLButtonElement>(document, '[role="tab"]')) {
    if (other.dataset['language'] === language && other.parentElement !== tab.parentElement) {
      select(other);
    }
  }
  // Samples above may have changed their height; what was clicked stays under the pointer.
  window.scrollBy(0, tab.getBoundingClientRect().top - before);
  editor.post({ type: 'language', language });
}

function select(tab: HTMLButtonElement): void {
  for (const each of all<HTMLButtonElement>(tab.parentElement ?? document, '[role="tab"]')) {
    const selected = each === tab;
    each.setAttribute('aria-selected', String(selected));
    each.tabIndex = selected ? 0 : -1;
    const panel = document.getElementById(each.getAttribute('aria-controls') ?? '');
    if (panel) {
      panel.hidden = !selected;
    }
  }
}

/** Languages whose readers read each other's samples. */
const kin: Readonly<Record<string, readonly string[]>> = {
  typescript: ['javascript'],
  typescriptreact: ['typescript', 'javascript'],
  javascript: ['typescript'],
  javascriptreact: ['javascript', 'typescript'],
  kotlin: ['java'],
  java: ['kotlin'],
};

/** Chooses the tabs of the reader's own languages. */
export function preferLanguages(root: ParentNode, wished: readonly string[]): void {
  const languages = wished.flatMap((language) => [language, ...(kin[language] ?? [])]);
  for (const list of all(root, '[role="tablist"]')) {
    const tabs = all<HTMLButtonElement>(list, '[role="tab"]');
    const wanted = languages
      .map((language) => tabs.find((tab) => tab.dataset['language'] === language))
      .find(Boolean);
    if (wanted) {
      select(wanted);
    }
  }
}

/** Puts the rows of the reader's own tools first, in the order they have. */
export function preferTools(root: ParentNode, tools: readonly string[]): void {
  for (const row of all(root, 'tr[data-tool]:not(.yours)').reverse()) {
    if (tools.includes(row.dataset['tool'] ?? '')) {
      row.classList.add('yours');
      row.parentElement?.prepend(row);
    }
  }
}
