import Link from '@docusaurus/Link';
import clsx from 'clsx';
import styles from './begun.module.css';
import { useTarget } from './useTarget';

interface ContinueItemProps {
  /** Where the course begins. */
  readonly to: string;
  /** Whether it stands in the phone's menu; on a phone too, its place is in the bar itself. */
  readonly mobile?: boolean;
}

/** In the navbar: "Start", or "Continue" with the next unfinished lesson; nothing when all is done. */
export function ContinueItem({ to, mobile }: ContinueItemProps) {
  return mobile ? null : <Item to={to} />;
}

function Item({ to }: { readonly to: string }) {
  const target = useTarget();
  return (
    <span className={clsx(styles.choice, styles.navbar)}>
      <Link className={clsx(styles.button, styles.start)} to={to}>
        Start
      </Link>
      <Link
        className={clsx(styles.button, styles.go)}
        to={target?.url ?? '/progress/'}
        autoAddBaseUrl={!target}
        aria-label={target && `Continue: ${target.title}`}
        title={target?.title}
      >
        Continue
      </Link>
    </span>
  );
}
