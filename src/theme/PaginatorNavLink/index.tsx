import React, { useContext } from 'react';
import clsx from 'clsx';
import Link from '@docusaurus/Link';
import type { Props } from '@theme/PaginatorNavLink';
import { useMark } from '../../progress/react';
import { LessonContext } from '../../workbench/lesson/LessonContext';

/** After @docusaurus/theme-classic 3.10, whose link takes no further props: with the reader's progress on it. */
export default function PaginatorNavLink({ permalink, title, subLabel, isNext }: Props) {
  const lesson = useContext(LessonContext);
  const mark = useMark((isNext ? lesson?.next : lesson?.previous)?.id ?? '');
  return (
    <Link
      className={clsx(
        'pagination-nav__link',
        isNext ? 'pagination-nav__link--next' : 'pagination-nav__link--prev',
      )}
      to={permalink}
      data-progress={mark}
      aria-description={mark === 'none' ? undefined : mark}
    >
      {subLabel && <div className="pagination-nav__sublabel">{subLabel}</div>}
      <div className="pagination-nav__label">{title}</div>
    </Link>
  );
}
