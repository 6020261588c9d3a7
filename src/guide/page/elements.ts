/** Elements of a kind below a root, typed. */
export function all<E extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): E[] {
  return [...root.querySelectorAll<E>(selector)];
}

export function first<E extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): E | undefined {
  return root.querySelector<E>(selector) ?? undefined;
}

/** The element that was clicked, or the nearest around it that fits. */
export function around<E extends Element = HTMLElement>(event: Event, selector: string): E | undefined {
  const { target } = event;
  return target instanceof Element ? (target.closest<E>(selector) ?? undefined) : undefined;
}

export function show(element: HTMLElement | undefined, visible = true): void {
  if (element) {
    element.hidden = !visible;
  }
}

/** Does what need not be done before the reader sees what is there now. The editor shows a frame once it is loaded. */
export function afterPaint(action: () => void): void {
  const wait = () => requestAnimationFrame(() => window.setTimeout(action));
  if (document.readyState === 'complete') {
    wait();
  } else {
    window.addEventListener('load', wait, { once: true });
  }
}

/** Puts the children of a list into a new order, never the one they were in, if there is another. */
export function shuffle(list: HTMLElement): void {
  const before = [...list.children];
  const after = [...before];
  for (let tries = 0; tries < 5 && after.every((child, at) => child === before[at]); tries += 1) {
    for (let at = after.length - 1; at > 0; at -= 1) {
      const other = Math.floor(Math.random() * (at + 1));
      const [one, two] = [after[at], after[other]];
      if (one && two) {
        after[at] = two;
        after[other] = one;
      }
    }
  }
  list.append(...after);
}
