import { Link, sidebarConfig, useSidebarOpenState } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    height: 64,
    width: '100%',
    color: theme.palette.navigation.selectedColor,
    // The mark stands in the middle of the closed sidebar and doesn't move when it opens.
    paddingLeft: (sidebarConfig.drawerWidthClosed - MARK) / 2,
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.navigation.indicator}`,
      outlineOffset: -4,
    },
  },
  mark: {
    display: 'grid',
    placeItems: 'center',
    flex: 'none',
    width: MARK,
    height: MARK,
    borderRadius: 9,
    background: theme.palette.navigation.indicator,
    color: theme.palette.navigation.background,
    fontSize: 20,
    fontWeight: 800,
    lineHeight: 1,
  },
  name: {
    marginLeft: theme.spacing(1.5),
    fontSize: 20,
    fontWeight: 700,
    letterSpacing: '-0.01em',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
}));

const MARK = 34;

/** The organisation's name, which leads to the first page. */
export function Wordmark() {
  const styles = useStyles();
  const { isOpen } = useSidebarOpenState();
  const name = useApi(configApiRef).getOptionalString('organization.name') ?? 'Acme';
  return (
    <Link to="/" underline="none" aria-label={`${name}, first page`} className={styles.root}>
      <span className={styles.mark} aria-hidden>
        {name.slice(0, 1).toUpperCase()}
      </span>
      {isOpen && <span className={styles.name}>{name}</span>}
    </Link>
  );
}
