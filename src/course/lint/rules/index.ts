import { diagram } from './diagram';
import { exercise } from './exercise';
import { fence } from './fence';
import { fillers } from './filler';
import { length } from './length';
import { link } from './link';
import { minutes } from './minutes';
import { objectives } from './objectives';
import { quiz } from './quiz';
import type { PageMaterial } from '../material/lessonMaterial';
import type { Rule } from './rule';
import { sections } from './sections';
import { article, passive, repeated } from './wording';

/** The rules for pages that are no lessons, such as resources. */
export const pageRules: readonly Rule<PageMaterial>[] = [
  fence,
  link,
  fillers,
  repeated,
  article,
  passive,
];

/** The rules that look at one lesson at a time, in the order of their findings. */
export const lessonRules: readonly Rule[] = [
  objectives,
  minutes,
  length,
  sections,
  exercise,
  quiz,
  diagram,
  fence,
  link,
  fillers,
  repeated,
  article,
  passive,
];
