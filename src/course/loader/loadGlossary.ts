import path from 'node:path';
import { parseYaml } from '../errors/readYaml';
import { termUsesOf } from '../glossary/termUses';
import { unknownTerm } from '../glossary/unknownTerm';
import { glossarySchema } from '../schema/glossary';
import type { GlossaryTerm, Lesson, Term } from '../types';
import { type Reading, readTextIfAny, shownPath } from './folders';

/** Reads `resources/glossary.yaml`; empty where there is none. That its ids are unique is for reportIds. */
export function loadGlossary(reading: Reading, docsDir: string): Term[] {
  const file = path.join(docsDir, 'resources', 'glossary.yaml');
  const yaml = readTextIfAny(file);
  if (yaml === undefined) return [];
  const shown = shownPath(reading, file);
  const terms = parseYaml(glossarySchema, yaml, shown, reading.errors) ?? [];
  const ids = new Set(terms.map(({ id }) => id));
  terms.forEach(({ id, see }, index) => {
    see.forEach((other, place) => {
      if (ids.has(other) && other !== id && see.indexOf(other) === place) return;
      const field = `[${index}].see[${place}]`;
      const message = ids.has(other)
        ? `found "${other}", allowed: each other term once`
        : unknownTerm(other, ids);
      reading.errors.add({ file: shown, field, message });
    });
  });
  return terms;
}

/**
 * Finds out which lessons use which terms of the glossary. A term that is used and not defined is a mistake; one that no
 * lesson uses has an empty `usedBy`.
 */
export function withUses(
  reading: Reading,
  terms: readonly Term[],
  lessons: readonly Pick<Lesson, 'id' | 'source'>[],
): GlossaryTerm[] {
  const usedBy = new Map(terms.map(({ id }) => [id, new Set<string>()]));
  for (const lesson of lessons) {
    const mdx = readTextIfAny(path.join(reading.siteDir, lesson.source)) ?? '';
    for (const { id, line, column } of termUsesOf(mdx)) {
      const uses = usedBy.get(id);
      if (uses) {
        uses.add(lesson.id);
        continue;
      }
      const message = `<Term id>: ${unknownTerm(id, usedBy.keys())}`;
      reading.errors.add({ file: lesson.source, line, column, message });
    }
  }
  return terms.map(term => ({ ...term, usedBy: [...(usedBy.get(term.id) ?? [])] }));
}
