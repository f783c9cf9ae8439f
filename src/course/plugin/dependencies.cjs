// A webpack/Rspack loader that changes nothing: it names the files that remark plugins read, so
// that a page is compiled again when one of them changes. MDX's own loader (@docusaurus/mdx-loader
// 3.10) gives remark plugins no way to do so, and Docusaurus's persistent cache would keep old code.
const fs = require('node:fs');
const path = require('node:path');

/** Paths of the files in a folder; none where it does not exist. */
function filesIn(folder, recursive) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
}

module.exports = function courseDependencies(source) {
  const folder = path.dirname(this.resourcePath);
  const files = [
    ...filesIn(folder, false),
    ...filesIn(path.join(folder, 'starter'), true),
    ...filesIn(path.join(folder, 'solution'), true),
    this.getOptions().glossary,
  ];
  for (const file of files) {
    if (fs.existsSync(file)) this.addDependency(file);
    else this.addMissingDependency?.(file);
  }
  return source;
};
