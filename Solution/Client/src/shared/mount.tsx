import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import '../page.css';

/** Shows a page in the document. */
export function mount(page: ReactNode): void {
  // A file dropped beside a drop target would replace the page by the file.
  for (const event of ['dragover', 'drop']) addEventListener(event, (dropped) => dropped.preventDefault());
  createRoot(document.getElementById('page')!).render(<StrictMode>{page}</StrictMode>);
}
