import { join } from 'node:path';
import { closeBrowser, openWorkbench } from '../e2e/open-workbench.ts';
import type { Workbench } from '../e2e/workbench.ts';
import { root } from '../hosts/places.ts';
import { writePackage } from '../rings/package.ts';
import { medianOf } from './statistics.ts';

/** Milliseconds in a real window of the newest VS Code; medians. */
export interface WindowFigures {
  /** What `activate()` took. */
  readonly start: number;
  /** From Enter to the heading of an empty panel, and of a guide, in turn. */
  readonly emptyPanel: number;
  readonly openGuide: number;
  /** From the click on a link to the heading of the next page. */
  readonly moveOn: number;
}

const windows = 5;
const turns = 10;

export async function measureWindow(): Promise<WindowFigures> {
  const starts: number[] = [];
  const empty: number[] = [];
  const guides: number[] = [];
  const moves: number[] = [];
  try {
    for (let window = 0; window < windows; window++) {
      const workbench = await openWorkbench({
        vsix: await writePackage(),
        beside: join(root, 'test', 'bench', 'empty-panel'),
      });
      try {
        starts.push(await readStart(workbench));
        for (let turn = 0; turn < turns / windows + 1; turn++) {
          const emptyMs = await timeCommand(workbench, 'Open an Empty Panel', 'h1#empty');
          const guideMs = await timeCommand(workbench, 'Backend Atlas: Surprise Me', 'article.page h1');
          // The first of each also loads code and files: what counts is how it is from then on.
          if (turn > 0) {
            empty.push(emptyMs);
            guides.push(guideMs);
          }
        }
        moves.push(...(await timeMoves(workbench)));
      } finally {
        await workbench.close();
      }
    }
  } finally {
    await closeBrowser();
  }
  return {
    start: medianOf(starts),
    emptyPanel: medianOf(empty),
    openGuide: medianOf(guides),
    moveOn: medianOf(moves),
  };
}

async function timeCommand(workbench: Workbench, title: string, heading: string): Promise<number> {
  await workbench.typeCommand(title);
  const start = performance.now();
  await workbench.page.keyboard.press('Enter');
  await workbench.webview(heading);
  const spent = performance.now() - start;
  await workbench.runCommand('View: Close All Editors');
  return spent;
}

async function readStart(workbench: Workbench): Promise<number> {
  await workbench.runCommand('Tell How Long the Start Took');
  const page = await workbench.webview('h1#start');
  const milliseconds = Number(await page.locator('h1').innerText());
  await workbench.runCommand('View: Close All Editors');
  return milliseconds;
}

/** Clicks through links of the page itself, timed by the page's own clock. */
async function timeMoves(workbench: Workbench): Promise<number[]> {
  await workbench.answer('Backend Atlas: Explain Term…', 'Explain Term', 'connection pool');
  await workbench.pick('Connection pool');
  const page = await workbench.webview('main:not([aria-busy]) article.page h1');
  const moves: number[] = [];
  for (let move = 0; move < turns; move++) {
    moves.push(await page.evaluate<number>(followFirstLink));
  }
  return moves;
}

/** Runs in the page, so it is text: this project of the tests knows no document. */
const followFirstLink = `new Promise((resolve, reject) => {
  const heading = () => document.querySelector('article.page h1')?.textContent;
  const before = heading();
  const link = document.querySelector('article.page a[href^="atlas:"]');
  if (!link) {
    reject(new Error('no link on the page ' + before));
    return;
  }
  const start = performance.now();
  new MutationObserver((_changes, observer) => {
    if (heading() && heading() !== before) {
      observer.disconnect();
      resolve(performance.now() - start);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  link.click();
})`;
