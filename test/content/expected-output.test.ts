import assert from 'node:assert/strict';
import { sameOutput, showsSomething } from './expected-output.ts';

describe('an output fence', () => {
  const cases: [what: string, shown: string, printed: string, same: boolean][] = [
    ['is compared line by line', 'a\nb', 'a\nb\n', true],
    ['does not forgive another line', 'a\nb', 'a\nc', false],
    ['does not forgive a line more', 'a', 'a\nb', false],
    ['does not forgive a line less', 'a\nb', 'a', false],
    ['forgives white space at line ends', 'a\nb', 'a  \r\nb\n\n', true],
    ['does not forgive it at the beginning of a line', 'a', ' a', false],
    ['takes … for any text in a line', 'took … ms', 'took 12 ms', true],
    ['takes … for text, not for line breaks', 'took … ms', 'took 1\n2 ms', false],
    ['takes … for nothing too', 'a…', 'a', true],
    ['takes a line of … for any lines', 'a\n…\nd', 'a\nb\nc\nd', true],
    ['takes a line of … for none too', 'a\n…\nd', 'a\nd', true],
    ['does not take a line of … for a part of one', '…\nd', 'bad', false],
    ['takes every other sign for itself', 'a.c (x) [1] $', 'abc (x) [1] $', false],
  ];
  for (const [what, shown, printed, same] of cases) {
    it(what, () => assert.equal(sameOutput(shown, printed), same));
  }

  it('shows something unless it holds nothing but …', () => {
    assert.equal(showsSomething('… ms'), true);
    assert.equal(showsSomething(' …\n…\n'), false);
    assert.equal(showsSomething(''), false);
  });
});
