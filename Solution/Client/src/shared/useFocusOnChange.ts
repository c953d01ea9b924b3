import { useEffect, useRef, type RefObject } from 'react';

/** Another page starts at its top, also for the keyboard; the first one leaves the focus where the browser puts it. */
export function useFocusOnChange(main: RefObject<HTMLElement | null>, page: string): void {
  const shown = useRef(page);
  useEffect(() => {
    if (shown.current === page) return;
    shown.current = page;
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, page]);
}
