import type { ConsoleMessage, Page } from 'playwright-core';

/** The errors that a page and its frames write to the console or throw, as far as they are about us; it grows. */
export function collectErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' && isOurs(message.text(), message.location().url)) {
      errors.push(message.text());
    }
  });
  page.on('pageerror', (error) => {
    if (isOurs(error.message, error.stack ?? '')) {
      errors.push(`${error.name}: ${error.message}`);
    }
  });
  return errors;
}

/**
 * Whether an error is about us: it names our extension or its file, or it comes from one of our pages.
 * The workbench writes many of its own, such as those about native modules that are not built here.
 */
function isOurs(text: string, source: string): boolean {
  const namesUs = /backend-atlas\.backend-atlas|dist\/(?:extension|guide)\.js/.test(text);
  const fromWorkbench =
    /static\/out\/.*\.js/.test(source) || /^Failed to load resource|fetching the script/.test(text);
  return (namesUs && !loadedFromSource.test(text)) || !fromWorkbench;
}

/** What VS Code logs when an extension is loaded from a folder. */
const loadedFromSource = /Overwriting extension|Loading development extension/;
