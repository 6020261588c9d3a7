import { all } from './elements.ts';

/** From this width on the list of contents stands beside the text and is open. */
const wide = window.matchMedia('(min-width: 62rem)');

/** How far below the top of the window a heading may stand and still be what is read, in pixels. */
const line = 120;

/** Keeps the list of contents open where there is room for it, and marks in it what is being read. */
export class ContentsList {
  #headings: { readonly heading: HTMLElement; readonly link: HTMLElement }[] = [];
  #drawing = false;

  constructor() {
    wide.addEventListener('change', () => this.#open());
    window.addEventListener('scroll', () => this.#later(), { passive: true });
  }

  /** Another page was shown. */
  renew(): void {
    this.#headings = all(document, '.contents a').flatMap((link) => {
      const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
      return heading ? [{ heading, link }] : [];
    });
    this.#open();
    this.#later();
  }

  #open(): void {
    for (const contents of all<HTMLDetailsElement>(document, '[data-contents]')) {
      contents.open = wide.matches;
    }
  }

  #later(): void {
    if (!this.#drawing) {
      this.#drawing = true;
      requestAnimationFrame(() => {
        this.#drawing = false;
        this.#mark();
      });
    }
  }

  #mark(): void {
    const passed = this.#headings.filter(({ heading }) => heading.getBoundingClientRect().top < line);
    const current = passed.at(-1)?.link;
    for (const { link } of this.#headings) {
      if (link === current) {
        link.setAttribute('aria-current', 'true');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }
}
