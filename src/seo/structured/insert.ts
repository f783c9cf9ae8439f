/**
 * Puts structured data into the head of a built page.
 *
 * @param html of the page
 * @param data that JSON can hold
 * @throws where the page has no head
 */
export function withData(html: string, data: object): string {
  const end = html.indexOf('</head>');
  if (end < 0) throw new Error('This page has no </head>: structured data has no place in it.');
  // Within a script element, "<" could end the element or begin a comment.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `${html.slice(0, end)}<script type="application/ld+json">${json}</script>${html.slice(end)}`;
}
