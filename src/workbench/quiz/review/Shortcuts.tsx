import styles from './Review.module.css';

/** The keys of a session, for those who have some. */
export function Shortcuts({ options }: { readonly options: number }) {
  return (
    <p className={styles.keys}>
      Keys: <kbd>1</kbd> to <kbd>{options}</kbd> choose, <kbd>Enter</kbd> checks and goes on;{' '}
      <kbd>H</kbd> hard, <kbd>G</kbd> good, <kbd>E</kbd> easy; <kbd>U</kbd> undoes the last answer.
    </p>
  );
}
