import MDXComponents from '@theme-original/MDXComponents';
import { Exercise } from '../../workbench/Exercise';
import { LessonQuiz } from '../../workbench/LessonQuiz';
import { Diagram } from '../../workbench/lesson/Diagram';
import { Panel } from '../../workbench/lesson/Panel';
import { Term } from '../../workbench/lesson/term/Term';

/** What a lesson's MDX may use. The remark plugins of src/course hand each its data. */
const components: Record<string, unknown> = {
  ...MDXComponents,
  Exercise,
  Demo: Exercise,
  Quiz: LessonQuiz,
  Term,
  Diagram,
  Panel,
};

export default components;
