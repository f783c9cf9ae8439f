import { ConfirmDialog } from '../../../../workbench/parts/Dialog';
import type { TransferPlan } from '../../../transfer';
import { counted } from '../../words';
import { changeLines, type Titles } from './changeLines';
import styles from './Take.module.css';

interface ImportDialogProps {
  readonly plan: TransferPlan;
  readonly titles: Titles;
  onConfirm(): void;
  onCancel(): void;
}

/** Says what an import will change, and asks. */
export function ImportDialog({ plan, titles, onConfirm, onCancel }: ImportDialogProps) {
  const { changes } = plan;
  const lines = changeLines(changes, titles);
  return (
    <ConfirmDialog
      title="Take in this progress?"
      confirm="Merge"
      cancel="Leave it"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>It is merged with what is here. Nothing of yours is deleted.</p>
      {lines.length > 0 ? (
        <ul className={styles.changes}>
          {lines.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <p>What counts stays as it is; only its history grows.</p>
      )}
      <p className={styles.small}>
        {counted(changes.records.added, 'record')} and {counted(changes.drafts.added, 'version')} of
        files are new
        {changes.records.known > 0 &&
          `; ${counted(changes.records.known, 'record')} are here already`}
        .
      </p>
    </ConfirmDialog>
  );
}
