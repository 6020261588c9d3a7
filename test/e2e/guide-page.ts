import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** Opens a page by the palette, in the panel that is open or a new one, and gives the frame that holds it. */
export async function openByPalette(workbench: Workbench, words: string, id: string): Promise<Frame> {
  await workbench.answer('Backend Atlas: Explain Term…', 'Explain Term', words);
  await workbench.quickInputRows.filter({ hasText: words }).first().click();
  return pageOf(workbench, id);
}

/** The frame that shows the page of an id, once its script has run. */
export function pageOf(workbench: Workbench, id: string): Promise<Frame> {
  return workbench.webview(`main[data-page="${id}"]:not([aria-busy]) h1`);
}

/**
 * Follows a link that is put into the page first: to get to any page, and to those that no author would link to.
 */
export async function follow(frame: Frame, href: string): Promise<void> {
  await frame.evaluate(`{
    const link = document.createElement('a');
    link.href = ${JSON.stringify(href)};
    link.textContent = link.href;
    document.querySelector('main').prepend(link);
    link.click();
  }`);
}

/** How far a page is scrolled, in pixels. */
export function scrollOf(frame: Frame): Promise<number> {
  return frame.evaluate('Math.round(window.scrollY)');
}

export async function scrollTo(frame: Frame, pixels: number): Promise<void> {
  await frame.evaluate(`window.scrollTo({ top: ${pixels}, behavior: 'instant' })`);
}

/** Waits until a page is scrolled at least that far. */
export async function untilScrolled(frame: Frame, pixels: number): Promise<void> {
  await until(frame, `window.scrollY >= ${pixels}`);
}

/** Waits, a drawn frame at a time, until something holds. Playwright's own way to wait needs `eval`, which our pages forbid. */
export async function until(frame: Frame, condition: string): Promise<void> {
  await frame.evaluate(`new Promise((resolve) => {
    const look = () => (${condition}) ? resolve() : requestAnimationFrame(look);
    look();
  })`);
}
