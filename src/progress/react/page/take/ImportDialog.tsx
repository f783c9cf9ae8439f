import { ConfirmDialog } from '../../../../workbench/parts/Dialog';
import type { TransferPlan } from '../../../transfer';
import { counted, listed } from '../../words';
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
      <p className={styles.small}>{newText(changes)}</p>
    </ConfirmDialog>
  );
}

function newText({ records, drafts }: TransferPlan['changes']): string {
  const added = listed([
    ...(records.added > 0 ? [counted(records.added, 'record')] : []),
    ...(drafts.added > 0 ? [counted(drafts.added, 'version of a file', 'versions of files')] : []),
  ]);
  const known = records.known > 0 ? ` ${counted(records.known, 'record')} known already.` : '';
  return `New: ${added}.${known}`;
}
