import type { Editor } from './editor.ts';
import { all, first, show } from './elements.ts';

/** The guesses at what a sample prints: what follows one tells the answer, and waits for it. */
export class Guesses {
  readonly #editor: Editor;
  /** Those that were made or skipped, by page and field: who comes back finds the page whole. */
  readonly #unveiled: Set<string>;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#unveiled = new Set(editor.kept().unveiled);
  }

  /** Hides, up to the next heading, what follows each guess that is still to be made. */
  veil(root: ParentNode): void {
    for (const guess of all(root, '[data-guess]')) {
      if (this.#unveiled.has(placeOf(guess))) {
        this.tell(guess);
      } else {
        veilAfter(guess, true);
      }
    }
  }

  /** Shows the answer, and all that waited for it. */
  unveil(guess: HTMLElement): void {
    this.#unveiled.add(placeOf(guess));
    this.#editor.keep({ unveiled: [...this.#unveiled] });
    veilAfter(guess, false);
    show(first(guess, '[data-answer]'));
    show(first(guess, '.guess-form .buttons'), false);
  }

  /** Shows the answer to who has no guess to compare it with. */
  tell(guess: HTMLElement): void {
    this.unveil(guess);
    show(first(guess, 'textarea'), false);
    show(first(guess, '[data-after]'));
  }
}

function placeOf(guess: HTMLElement): string {
  return `${guess.closest<HTMLElement>('[data-page]')?.dataset['page']} ${first(guess, 'textarea')?.id}`;
}

function veilAfter(guess: HTMLElement, isVeiled: boolean): void {
  const isOver = (block: Element) =>
    /^H[1-6]$/.test(block.tagName) || block.querySelector('[data-guess]') !== null;
  let block = guess.closest('.guide > *')?.nextElementSibling;
  let isWaiting = false;
  while (block instanceof HTMLElement && !isOver(block)) {
    block.hidden = isVeiled;
    isWaiting = isVeiled;
    block = block.nextElementSibling;
  }
  show(first(guess, '.waiting'), isWaiting);
}
