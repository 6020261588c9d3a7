import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { barePhrases } from '../../../src/catalog/search/bare-phrases.ts';
import { everydayWords } from './small-catalog.ts';

describe('phrases of the look-up', () => {
  const bare = (phrase: string) => barePhrases([phrase], everydayWords)[0];

  it('lose the words that carry no subject', () => {
    assert.equal(bare('how do I open the second door'), 'open second door');
    assert.equal(bare("what's the door of a house"), 'door house');
  });

  it('have verbs of two words written as in a query', () => {
    assert.equal(bare('users logged out after a restart'), 'users logout after restart');
    assert.equal(bare('log in again'), 'login again');
  });

  it('stay whole when they are as short as a name', () =>
    assert.equal(bare('group by door'), 'group by door'));

  it('stay whole when hardly anything would be left', () => {
    assert.equal(bare('what is it all about'), 'what is it all about');
    assert.equal(bare('who may do what here'), 'who may do what here');
  });
});
