import type { Editor } from './editor.ts';
import { around } from './elements.ts';

/**
 * Links within the atlas are told to the extension; places on the page are gone to here; links to the web
 * are left to the editor, which asks before it opens them.
 */
export function followLinks(editor: Editor, goTo: (anchor: string) => void): void {
  // Before the editor's own listener, which would try to open our addresses itself.
  document.addEventListener('click', (event) => follow(event, editor, goTo), { capture: true });
  document.addEventListener('auxclick', (event) => goByMouse(event, editor), { capture: true });
}

/** Tells of the page that a pointer or the focus has come upon, once at a time. */
export function foreseeLinks(editor: Editor): void {
  let last = '';
  const foresee = (event: Event): void => {
    const href = around<HTMLElement | SVGAElement>(event, 'a[href^="atlas:"]')?.getAttribute('href');
    const id = href?.slice('atlas:'.length).split('#')[0] ?? '';
    if (id !== '' && id !== last) {
      editor.post({ type: 'foresee', id });
    }
    last = id;
  };
  document.addEventListener('pointerover', foresee);
  document.addEventListener('focusin', foresee);
}

function follow(event: MouseEvent, editor: Editor, goTo: (anchor: string) => void): void {
  const button = around<HTMLButtonElement>(event, 'button[data-open]');
  const link = around<HTMLElement | SVGAElement>(event, 'a[href]');
  const href = button ? `atlas:${button.dataset['open']}` : link?.getAttribute('href');
  if (href?.startsWith('#')) {
    stop(event);
    goTo(decodeURIComponent(href.slice(1)));
  } else if (href?.startsWith('atlas:')) {
    stop(event);
    const [id = '', anchor] = href.slice('atlas:'.length).split('#');
    const toSide = event.ctrlKey || event.metaKey;
    editor.post({ type: 'open', id, toSide, ...(anchor === undefined ? {} : { anchor }) });
  }
}

function goByMouse(event: MouseEvent, editor: Editor): void {
  if (event.button === 3 || event.button === 4) {
    stop(event);
    editor.post({ type: 'go', way: event.button === 3 ? 'back' : 'forward' });
  }
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
