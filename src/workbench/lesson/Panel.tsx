import React from 'react';
import buttons from '../parts/buttons.module.css';

/** In prose: the name of a panel of this page's exercise, which opens it. */
export function Panel({ name }: { readonly name: string }) {
  const open = () => {
    const root = document.querySelector('[data-exercise], [data-demo]');
    const tabs = root?.querySelectorAll<HTMLElement>(
      '[role="tablist"][aria-label="Panels"] [role="tab"]',
    );
    const tab = [...(tabs ?? [])].find(element => element.getAttribute('aria-label') === name);
    tab?.click();
    tab?.scrollIntoView({ block: 'center' });
    tab?.focus({ preventScroll: true });
  };
  return (
    <button type="button" className={buttons.link} onClick={open}>
      {name}
    </button>
  );
}
