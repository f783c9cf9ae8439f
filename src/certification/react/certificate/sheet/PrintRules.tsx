import React from 'react';

/**
 * While a certificate is in the page, printing prints it and nothing else: one page, on its side, on whatever paper the
 * reader has. These rules come and go with the certificate: in a style sheet that the bundler loads they would stay, and
 * turn the pages that are printed next on their side.
 */
const RULES = `
@page { size: landscape; margin: 0; }
@media print {
  html { color-scheme: light !important; }
  html, body { margin: 0 !important; padding: 0 !important; background: none !important; }
  body > *:not([data-print-sheet]) { display: none !important; }
}`;

export function PrintRules() {
  return <style>{RULES}</style>;
}
