/**
 * What a pattern of paths means: `*` is any part of one name, `**\/` any folders or none; all else is itself.
 *
 * @param glob such as `src/**\/*.ts`
 */
export function patternOf(glob: string): RegExp {
  const parts = glob.split(/(\*\*\/|\*)/).map(part => {
    if (part === '**/') return '(?:[\\w@.-]+\\/)*';
    return part === '*' ? '[\\w@.-]*' : part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
