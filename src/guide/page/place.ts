import type { Editor } from './editor.ts';
import { afterPaint } from './elements.ts';

/** How long scrolling must rest before the place is told, in milliseconds. */
const rest = 120;

/** Keeps where the reader is: for the editor's reload, and for back and forward. */
export class PlaceKeeper {
  readonly #editor: Editor;
  #id = '';
  #anchor: string | undefined;
  #timer: number | undefined;

  constructor(editor: Editor) {
    this.#editor = editor;
    window.addEventListener('scroll', () => this.#later(), { passive: true });
  }

  /** A page was shown, or a place on it gone to. */
  at(id: string, anchor: string | undefined): void {
    this.#id = id;
    this.#anchor = anchor;
    // What the editor makes of it, it draws on the thread on which the page is drawn.
    afterPaint(() => this.#tell());
  }

  /** Tells at once, before the page is left. */
  flush(): void {
    if (this.#timer !== undefined) {
      this.#tell();
    }
  }

  #later(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#tell(), rest);
  }

  #tell(): void {
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#id !== '') {
      const place = { id: this.#id, anchor: this.#anchor, scroll: Math.round(window.scrollY) };
      this.#editor.keep({ v: 1, ...place });
      this.#editor.post({ type: 'place', ...place });
    }
  }
}
