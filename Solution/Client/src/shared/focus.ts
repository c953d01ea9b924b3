/** Where what had the focus is gone, the keyboard goes on from the panel around it, not from the top of the page. */
export function keepFocus(panel?: HTMLElement | null): void {
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    (panel ?? document.getElementById('main'))?.focus({ preventScroll: true });
  });
}

/** The panel that an element stands in. */
export function panelOf(element: Element | null | undefined): HTMLElement | null {
  return element?.closest<HTMLElement>('section') ?? null;
}

/** Gives the focus back once what covered the element is gone. */
export function returnFocus(element: HTMLElement | null | undefined): void {
  setTimeout(() => element?.focus());
}

/** Gives the focus back to what asked; where the answer has taken that away, its panel goes on. */
export function giveFocusBack(element: HTMLElement, panel: HTMLElement | null): void {
  setTimeout(() => {
    element.focus();
    if (document.activeElement !== element) (panel?.isConnected ? panel : document.getElementById('main'))?.focus({ preventScroll: true });
  });
}
