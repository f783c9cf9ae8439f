export type { GlossaryData, GlossaryEntry } from '../../course/glossary/data';
