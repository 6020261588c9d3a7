import { type Reader, readToPage, type Show, type ToPage } from '../../webview/messages.ts';
import { ContentsList } from './contents.ts';
import { connectEditor } from './editor.ts';
import { afterPaint, all, around, first } from './elements.ts';
import { Guesses } from './guesses.ts';
import { followLinks, foreseeLinks } from './links.ts';
import { PlaceKeeper } from './place.ts';
import { armQuestions, shuffleQuestions } from './questions.ts';
import { armSampleButtons, armTabs, preferLanguages, preferTools } from './samples.ts';

/** The script of every page: it shows what the extension sends, and tells what the reader does. */

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

const editor = connectEditor();
const place = new PlaceKeeper(editor);
const contents = new ContentsList();
const guesses = new Guesses(editor);
let shown = '';

followLinks(editor, (anchor) => goTo(anchor, still.matches ? 'instant' : 'smooth'));
foreseeLinks(editor);
armSampleButtons(editor, announce);
armTabs(editor);
armQuestions(guesses);
document.addEventListener('click', (event) => {
  const command = around<HTMLButtonElement>(event, 'button[data-command]')?.dataset['command'];
  if (
    command === 'retry' ||
    command === 'explainTerm' ||
    command === 'showAtlas' ||
    command === 'surpriseMe'
  ) {
    editor.post({ type: 'command', command });
  }
});
editor.onMessage(obey);
showFirst();
editor.post({ type: 'ready' });

/** The page that stands in the frame is not sent once more. */
function showFirst(): void {
  const told = document.getElementById('atlas-page')?.dataset['first'];
  const message = told === undefined ? undefined : readToPage(JSON.parse(told));
  if (message) {
    obey(message);
  }
}

function obey(message: ToPage): void {
  switch (message.type) {
    case 'show':
      showPage(message);
      return;
    case 'reader':
      welcome(message.reader);
      return;
    case 'goTo':
      goTo(message.anchor, 'instant');
      return;
    case 'zoom':
      zoomTo(String(message.percent / 100));
      return;
    case 'done':
  }
}

function showPage({ page, anchor, scroll, reader, path }: Show): void {
  const main = document.getElementById('atlas-page');
  if (!main) {
    return;
  }
  const moved = shown !== '' && shown !== page.id;
  place.flush();
  if (page.html !== '') {
    main.innerHTML = page.html;
  }
  main.removeAttribute('aria-busy');
  main.dataset['page'] = page.id;
  document.title = page.title;
  shown = page.id;
  shuffleQuestions(main);
  guesses.veil(main);
  preferLanguages(main, reader.languages);
  welcome(reader);
  preferPath(main, path);
  contents.renew();
  // Measuring is for later: the page is to be seen first.
  afterPaint(() => makeScrollable(main));
  if (scroll !== undefined || anchor === undefined) {
    // The first page is at its top already; to ask would have it laid out once more than it is painted.
    if (page.html !== '') {
      window.scrollTo({ top: scroll ?? 0, behavior: 'instant' });
    }
    place.at(page.id, anchor);
    if (moved && document.hasFocus()) {
      first(main, 'h1')?.focus({ preventScroll: true });
    }
  } else {
    goTo(anchor, 'instant');
  }
}

/** To set it anew, even to what it is, would make the editor style all of the page again. */
function zoomTo(zoom: string): void {
  const { style } = document.documentElement;
  if (zoom !== (style.getPropertyValue('--atlas-zoom') || '1')) {
    style.setProperty('--atlas-zoom', zoom);
  }
}

/** Puts what the reader uses first, and says what they know. */
function welcome({ tools, isKnown }: Reader): void {
  preferTools(document, tools);
  document.body.classList.toggle('known', isKnown === true);
}

/** Goes to a place on the page; one that is not there is no reason to move. */
function goTo(anchor: string, behavior: 'instant' | 'smooth'): void {
  const target = document.getElementById(anchor);
  if (target) {
    openAround(target);
    target.scrollIntoView({ block: 'start', behavior });
    if (document.hasFocus()) {
      target.focus({ preventScroll: true });
    }
    target.classList.remove('arrived');
    // Read back, so that the mark begins anew when one comes to the same place twice.
    void target.offsetWidth;
    target.classList.add('arrived');
  }
  place.at(shown, target ? anchor : undefined);
}

function openAround(target: HTMLElement): void {
  for (let at = target.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
    at.open = true;
  }
}

/** The path on which the reader came stands first. */
function preferPath(root: ParentNode, path: string | undefined): void {
  const own =
    path === undefined ? undefined : all(root, '[data-path]').find((nav) => nav.dataset['path'] === path);
  own?.parentElement?.insertBefore(own, first(own.parentElement, '[data-path]') ?? null);
}

/** What scrolls sideways can be reached by keyboard; what does not is no stop on the way. */
function makeScrollable(root: ParentNode): void {
  for (const box of all(root, 'pre, .table-frame, .diagram-frame')) {
    if (box.scrollWidth > box.clientWidth) {
      box.tabIndex = 0;
    }
  }
}

function announce(text: string): void {
  const status = document.getElementById('atlas-status');
  if (status) {
    status.textContent = text;
    status.classList.add('toast-shown');
    window.setTimeout(() => status.classList.remove('toast-shown'), 4000);
  }
}
