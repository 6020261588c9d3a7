import { all, around, first, show, shuffle } from './elements.ts';
import type { Guesses } from './guesses.ts';

type AnswerResult = 'right' | 'partly' | 'wrong';

const verdicts: Readonly<Record<AnswerResult, string>> = {
  right: 'Right.',
  partly: 'Partly right.',
  wrong: 'Not quite.',
};

/** Makes the questions of a page answerable. Listens once for the whole document. */
export function armQuestions(guesses: Guesses): void {
  document.addEventListener('click', (event) => {
    const question = around(event, '[data-question], [data-guess]');
    const button = around<HTMLButtonElement>(event, 'button');
    if (question && button) {
      press(button, question, guesses);
      goOn(question);
    }
  });
  document.addEventListener('submit', (event) => {
    const guess = around(event, '[data-guess]');
    if (guess) {
      event.preventDefault();
      compareGuess(guess, guesses);
      goOn(guess);
    }
  });
}

/** Who pressed a button that is gone now is at the next one. */
function goOn(question: HTMLElement): void {
  if (document.activeElement?.closest('[hidden]')) {
    first(question, '[data-grade]:not([hidden]) button, [data-after]:not([hidden]) button')?.focus();
  }
}

/** A new order at each showing, for everything that has one. */
export function shuffleQuestions(root: ParentNode): void {
  for (const list of all(root, '[data-shuffle]')) {
    shuffle(list);
  }
}

function press(button: HTMLButtonElement, question: HTMLElement, guesses: Guesses): void {
  const { dataset } = button;
  if (dataset['again'] !== undefined) {
    tryAgain(question);
  } else if (dataset['skip'] !== undefined) {
    guesses.tell(question);
    first(question, '[data-answer]')?.focus();
  } else if (dataset['reveal'] !== undefined) {
    reveal(question);
  } else if (dataset['result'] !== undefined) {
    grade(question, dataset['result'] as AnswerResult);
  } else if (dataset['move'] !== undefined) {
    move(button, Number(dataset['move']));
  } else if (dataset['check'] !== undefined) {
    checkOrder(question);
  } else if (button.classList.contains('option')) {
    chooseOption(button, question);
  } else if (dataset['line'] !== undefined) {
    chooseLine(button, question);
  }
}

/** Says how it went, and offers another try. */
function settle(question: HTMLElement, result: AnswerResult): void {
  question.classList.add('answered', `answered-${result}`);
  say(question, verdicts[result]);
  show(first(question, '[data-after]'));
}

function chooseOption(button: HTMLButtonElement, question: HTMLElement): void {
  if (question.classList.contains('answered')) {
    return;
  }
  const chosen = button.closest<HTMLElement>('[data-option]');
  for (const option of all(question, '[data-option]')) {
    const right = option.dataset['right'] !== undefined;
    option.classList.toggle('right', right);
    option.classList.toggle('wrong', !right && option === chosen);
    // The reason of the choice and of the right one; the others' would only be in the way.
    show(first(option, '.why'), right || option === chosen);
    first(option, '.option')?.setAttribute('aria-disabled', 'true');
  }
  button.setAttribute('aria-pressed', 'true');
  settle(question, chosen?.dataset['right'] === undefined ? 'wrong' : 'right');
}

function chooseLine(button: HTMLButtonElement, question: HTMLElement): void {
  if (question.classList.contains('answered')) {
    return;
  }
  const right = button.dataset['right'] !== undefined;
  button.classList.add(right ? 'right' : 'wrong');
  first(question, '.line[data-right]')?.classList.add('right');
  for (const line of all(question, '.line')) {
    line.setAttribute('aria-disabled', 'true');
  }
  show(first(question, '[data-answer]'));
  settle(question, right ? 'right' : 'wrong');
}

function checkOrder(question: HTMLElement): void {
  const items = all(question, '[data-place]');
  const right = items.map((item, at) => item.dataset['place'] === String(at));
  items.forEach((item, at) => {
    item.classList.add(right[at] === true ? 'right' : 'wrong');
  });
  show(first(question, '[data-before]'), false);
  show(first(question, '[data-answer]'));
  settle(question, right.every(Boolean) ? 'right' : 'wrong');
}

function move(button: HTMLButtonElement, by: number): void {
  const item = button.closest<HTMLElement>('[data-place]');
  const other = by < 0 ? item?.previousElementSibling : item?.nextElementSibling;
  if (!item || !other || item.closest('.answered')) {
    return;
  }
  if (by < 0) {
    other.before(item);
  } else {
    other.after(item);
  }
  button.focus();
  const place = [...(item.parentElement?.children ?? [])].indexOf(item) + 1;
  const question = item.closest<HTMLElement>('[data-question]');
  if (question) {
    say(question, `${first(item, '.order-text')?.textContent ?? ''}: now in place ${place}`);
  }
}

/** In a live region: it is read out as well. */
function say(question: HTMLElement, text: string): void {
  const verdict = first(question, '.verdict');
  if (verdict) {
    verdict.textContent = text;
  }
}

function reveal(question: HTMLElement): void {
  show(first(question, '[data-before]'), false);
  show(first(question, '[data-answer]'));
  show(first(question, '[data-grade]'));
}

function grade(question: HTMLElement, result: AnswerResult): void {
  show(first(question, '[data-grade]'), false);
  settle(question, result);
}

/** What was guessed against what was printed. Equal but for white space and case is right; else the reader says. */
function compareGuess(guess: HTMLElement, guesses: Guesses): void {
  const field = first<HTMLTextAreaElement>(guess, 'textarea');
  const output = first(guess, '.output code')?.textContent ?? '';
  guesses.unveil(guess);
  if (field) {
    field.readOnly = true;
  }
  if (field && squeezed(field.value) === squeezed(output)) {
    settle(guess, 'right');
  } else if (first(guess, '[data-grade]')) {
    show(first(guess, '[data-grade]'));
  } else {
    say(guess, 'Compare it with your guess.');
    show(first(guess, '[data-after]'));
  }
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').trim();
}

function tryAgain(question: HTMLElement): void {
  question.classList.remove('answered', 'answered-right', 'answered-partly', 'answered-wrong');
  for (const marked of all(question, '.right, .wrong')) {
    marked.classList.remove('right', 'wrong');
  }
  for (const pressed of all(question, '[aria-pressed], [aria-disabled]')) {
    pressed.removeAttribute('aria-disabled');
    if (pressed.hasAttribute('aria-pressed')) {
      pressed.setAttribute('aria-pressed', 'false');
    }
  }
  for (const hidden of all(question, '.why, [data-answer], [data-grade], [data-after]')) {
    // A reason inside an answer comes and goes with it.
    show(hidden, hidden.matches('[data-answer] .why'));
  }
  for (const shown of all(question, '[data-before], textarea, .guess-form .buttons')) {
    show(shown);
  }
  const field = first<HTMLTextAreaElement>(question, 'textarea');
  if (field) {
    field.readOnly = false;
    field.value = '';
  }
  say(question, '');
  shuffleQuestions(question);
  first(question, '.option, [data-reveal], .line, [data-check], textarea')?.focus();
}
