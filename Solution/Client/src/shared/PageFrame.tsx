import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Announcer } from './announce';
import { useTheme } from './theme';

// The components' styles come before the page's own, which may so refine them.
const renderer = createDOMRenderer(document, { insertionPoint: document.querySelector('title')! });

/** What every page stands in: the theme, and the voice for screen readers. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={useTheme()}>
        <Announcer>{children}</Announcer>
      </FluentProvider>
    </RendererProvider>
  );
}
