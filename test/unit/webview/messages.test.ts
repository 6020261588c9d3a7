import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readFromPage, readPageState } from '../../../src/webview/from-page.ts';
import { type FromPage, readToPage, type ToPage } from '../../../src/webview/messages.ts';

const fromPage: Record<string, FromPage> = {
  ready: { type: 'ready' },
  open: { type: 'open', id: 'redis', anchor: 'links', toSide: false },
  foresee: { type: 'foresee', id: 'redis' },
  place: { type: 'place', id: 'redis', scroll: 12 },
  go: { type: 'go', way: 'back' },
  copy: { type: 'copy', request: 1, text: 'x' },
  insert: { type: 'insert', request: 2, text: 'x' },
  openSample: { type: 'openSample', request: 3, text: 'x', language: 'sql' },
  language: { type: 'language', language: 'python' },
  command: { type: 'command', command: 'retry' },
};

const toPage: Record<string, ToPage> = {
  show: {
    type: 'show',
    page: { id: 'a', title: 'A', html: '' },
    reader: { languages: ['js'], tools: [] },
    anchor: 'x',
    scroll: 3,
    path: 'p',
  },
  reader: { type: 'reader', reader: { languages: [], tools: ['redis'], isKnown: true } },
  goTo: { type: 'goTo', anchor: 'x' },
  zoom: { type: 'zoom', percent: 110 },
  done: { type: 'done', request: 1, ok: true, text: 'Copied' },
};

/** Each message with one of its values replaced or taken away. */
function damaged(message: object): unknown[] {
  return Object.keys(message).flatMap((key) => [
    { ...message, [key]: { not: 'it' } },
    { ...message, [key]: null },
    ...(['anchor', 'scroll', 'path'].includes(key) ? [] : [{ ...message, [key]: undefined }]),
  ]);
}

const strangers = [
  undefined,
  null,
  1,
  'ready',
  [],
  {},
  { type: 'eval', code: 'x' },
  { type: '__proto__' },
  { type: ['ready'] },
];

describe('what a page says', () => {
  for (const [name, message] of Object.entries(fromPage)) {
    it(`is understood: ${name}`, () => assert.deepEqual(readFromPage(message), message));
    it(`is dropped when damaged: ${name}`, () => {
      for (const broken of damaged(message)) {
        assert.equal(readFromPage(broken), undefined, JSON.stringify(broken));
      }
    });
  }

  it('is dropped when it is none of ours', () => {
    for (const stranger of strangers) {
      assert.equal(readFromPage(stranger), undefined);
    }
    assert.equal(readFromPage({ type: 'command', command: 'workbench.action.quit' }), undefined);
    assert.equal(readFromPage({ type: 'copy', request: 1, text: 'x'.repeat(1_000_001) }), undefined);
  });
});

describe('what a page is told', () => {
  for (const [name, message] of Object.entries(toPage)) {
    it(`is understood: ${name}`, () => assert.equal(readToPage(message), message));
    it(`is dropped when damaged: ${name}`, () => {
      for (const broken of damaged(message)) {
        assert.equal(readToPage(broken), undefined, JSON.stringify(broken));
      }
    });
  }

  it('is dropped when it is none of ours', () => {
    for (const stranger of strangers) {
      assert.equal(readToPage(stranger), undefined);
    }
  });
});

describe('what a page keeps over a reload', () => {
  it('is who it is and where the reader was', () => {
    const state = { v: 1, id: 'redis', anchor: 'links', scroll: 40 };
    assert.deepEqual(readPageState(state), state);
  });

  it('is dropped when it is of another version or damaged', () => {
    for (const state of [
      undefined,
      {},
      { v: 2, id: 'redis', scroll: 0 },
      { v: 1, scroll: 0 },
      { v: 1, id: 7, scroll: 0 },
      'redis',
    ]) {
      assert.equal(readPageState(state), undefined);
    }
  });
});
