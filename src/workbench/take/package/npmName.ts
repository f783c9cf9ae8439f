/** The name of a package, as `backstage-cli new` gives it to one that is not published. */
export const npmName = ({ folder }: { readonly folder: string }) =>
  `@internal/plugin-${folder.split('/').at(-1)}`;
