import 'client/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';

// A file dropped beside a drop target would replace the page by the file.
for (const event of ['dragover', 'drop']) addEventListener(event, (dropped) => dropped.preventDefault());

createRoot(document.getElementById('page')!).render(<StrictMode><App /></StrictMode>);
