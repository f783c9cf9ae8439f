import Link from '@docusaurus/Link';
import { useCountShown } from './countShown';
import styles from './ReviewItem.module.css';
import { useDueCount } from './useDueCount';

interface ReviewItemProps {
  /** Whether it stands in the phone's menu. */
  readonly mobile?: boolean;
}

/** In the navbar: how many questions are due; nothing when none is, or the reader has had enough. */
export function ReviewItem({ mobile }: ReviewItemProps) {
  const due = useDueCount();
  const shown = useCountShown();
  if (due === 0 || !shown) return null;
  const link = (
    <Link className={mobile ? 'menu__link' : 'navbar__item navbar__link'} to="/review/">
      <span data-due={due}>
        Review <span className={styles.count}>{due}</span>
        <span className={styles.unseen}> due</span>
      </span>
    </Link>
  );
  return mobile ? <li className="menu__list-item">{link}</li> : link;
}
