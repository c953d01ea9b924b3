/** Where what had the focus is gone, the keyboard goes on from the top of the content, not of the page. */
export function keepFocus(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
  });
}

/** Gives the focus back once what covered the element is gone. */
export function returnFocus(element: HTMLElement | null | undefined): void {
  setTimeout(() => element?.focus());
}
