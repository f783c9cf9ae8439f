import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: 3,
    maxWidth: 72,
    fontSize: 11,
    fontWeight: 600,
    lineHeight: 1.2,
    '& svg': { width: 22, height: 22 },
  },
  text: { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** An icon of the bar at the bottom of a phone, with a name: Backstage hides the bar's own labels. */
export function BarIcon({ icon, text }: { icon: ReactNode; text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      {icon}
      <span className={styles.text} aria-hidden>
        {text}
      </span>
    </span>
  );
}
