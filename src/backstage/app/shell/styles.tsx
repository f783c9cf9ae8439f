import { StylesProvider } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

/** As much of a JSS stylesheet as is needed to take it off the page. */
interface Sheet {
  options: { jss: { removeStyleSheet(sheet: Sheet): void } };
}

/**
 * Keeps the styles of one app together, so that they leave the page with it. Material UI 4 adds styles while it renders
 * and removes them when what it rendered is unmounted; what React 18 renders and throws away is never unmounted.
 */
export class StyleScope {
  readonly #sheets = new Set<Sheet>();
  readonly #registry = {
    add: (sheet: Sheet) => this.#sheets.add(sheet),
    remove: (sheet: Sheet) => this.#sheets.delete(sheet),
  };
  readonly #manager = new Map();

  wrap(children: ReactNode): ReactNode {
    return (
      <StylesProvider sheetsManager={this.#manager} sheetsRegistry={this.#registry}>
        {children}
      </StylesProvider>
    );
  }

  /** Once nothing is drawn in it any more. */
  clear(): void {
    for (const sheet of this.#sheets) sheet.options.jss.removeStyleSheet(sheet);
    this.#sheets.clear();
  }
}
