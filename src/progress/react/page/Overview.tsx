import type { Outline } from '../../outline/types';
import { partUrl } from '../../outline/anchors';
import type { NextStep } from '../../summary/nextStep';
import type { Count, Total } from '../../summary/total';
import buttons from '../../../workbench/parts/buttons.module.css';
import { minutesText, PART_NAMES } from '../words';
import { Ring } from '../Ring';
import { SiteLink } from './SiteLink';
import styles from './Overview.module.css';

interface OverviewProps {
  readonly outline: Outline;
  readonly total: Total;
  /** Undefined when nothing is missing. */
  readonly next: NextStep | undefined;
}

/** How far the reader is with the whole course, and where they go on. */
export function Overview({ outline, total, next }: OverviewProps) {
  return (
    <section className={styles.overview} aria-labelledby="progress-next">
      <Ring share={total.share} size="large" of="The course" />
      <div className={styles.next}>
        <Next outline={outline} total={total} next={next} />
      </div>
      {total.begun && (
        <dl className={styles.facts}>
          <Fact name="Lessons read" count={total.read} />
          <Fact name="Exercises passed" count={total.passed} />
          <Fact name="Questions answered" count={total.answered} />
          <div>
            <dt>Time left, about</dt>
            <dd>{minutesText(total.minutesLeft)}</dd>
          </div>
        </dl>
      )}
    </section>
  );
}

function Next({ outline, total, next }: OverviewProps) {
  const first = outline.guides[0]?.lessons[0];
  if (!total.begun && first) {
    return (
      <>
        <h2 id="progress-next">Nothing here yet</h2>
        <p>
          Read a lesson, pass an exercise or answer a question, and it is noted here: in this
          browser, for you alone, with no account.
        </p>
        <SiteLink className={buttons.primary} href={first.url}>
          Start with “{first.title}”
        </SiteLink>
      </>
    );
  }
  if (!next) {
    return (
      <>
        <h2 id="progress-next">You have done all of it</h2>
        <p>Every lesson read, every exercise passed, every question answered.</p>
      </>
    );
  }
  const [part = 'read'] = next.missing;
  return (
    <>
      <p className={styles.eyebrow}>Next</p>
      <h2 id="progress-next">{next.lesson.title}</h2>
      <p>
        Go on with {PART_NAMES[part]}, about {minutesText(next.minutesLeft)}.
      </p>
      <SiteLink className={buttons.primary} href={partUrl(next.lesson.url, part)}>
        Continue
      </SiteLink>
    </>
  );
}

function Fact({ name, count }: { readonly name: string; readonly count: Count }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {count.done} <span>of {count.of}</span>
      </dd>
    </div>
  );
}
