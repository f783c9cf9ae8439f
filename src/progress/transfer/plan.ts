import { canonical } from '../core/canonical';
import { mergeVersions, type DraftVersion } from '../core/draft';
import { merge } from '../core/merge';
import type { ProgressRecord } from '../core/record';
import { createRid } from '../core/rid';
import type { Progress } from '../store/progress';
import { changesBetween, type TransferChanges } from './changes';
import type { Transfer } from './format';
import { TransferError } from './transferError';

/** An import that has been read and compared with what is here. Nothing has been changed yet. */
export interface TransferPlan {
  readonly changes: TransferChanges;
  /** Whether there is anything to do. */
  readonly isEmpty: boolean;
  /** What will be written: what is not here yet. */
  readonly adds: Transfer;
}

/**
 * Compares an export with what is here.
 *
 * @throws TransferError `conflict` when it changes a record that is here: records are never changed
 */
export async function planTransfer(
  progress: Pick<Progress, 'records' | 'allDrafts'>,
  { records, drafts }: Transfer,
): Promise<TransferPlan> {
  const here = { records: progress.records(), drafts: await progress.allDrafts() };
  const newRecords = merge(newOf(here.records, records));
  const newDrafts = winnersOver(here.drafts, drafts);
  const after = {
    records: merge(here.records, newRecords),
    drafts: mergeVersions(here.drafts, newDrafts),
  };
  const known = { records: new Set(records.map(({ rid }) => rid)).size - newRecords.length };
  return {
    changes: {
      records: { added: newRecords.length, known: known.records },
      drafts: { added: newDrafts.length, known: mergeVersions(drafts).length - newDrafts.length },
      ...changesBetween(here, after, newRecords),
    },
    isEmpty: newRecords.length + newDrafts.length === 0,
    adds: { records: newRecords, drafts: [...newDrafts, ...covered(here.drafts, newDrafts)] },
  };
}

/** Takes in what a plan adds: all of it, or nothing. True when it is on disk, false when it is in memory only. */
export const applyTransfer = (
  progress: Pick<Progress, 'take'>,
  { adds }: TransferPlan,
): Promise<boolean> => progress.take(adds);

function newOf(here: readonly ProgressRecord[], records: readonly ProgressRecord[]) {
  const byRid = new Map(here.map(record => [record.rid, record]));
  return records.filter((record, index) => {
    const mine = byRid.get(record.rid);
    if (mine && canonical(mine) !== canonical(record)) {
      throw new TransferError(
        'conflict',
        `This export was changed after it was made: its record ${(index + 1).toLocaleString('en')} says something else than the same record here. Export once more.`,
      );
    }
    return !mine;
  });
}

const keyOf = ({ id, path, writer }: DraftVersion) => canonical([id, path, writer]);

function winnersOver(here: readonly DraftVersion[], drafts: readonly DraftVersion[]) {
  const mine = new Map(here.map(version => [keyOf(version), version]));
  return mergeVersions(drafts).filter(version => {
    const own = mine.get(keyOf(version));
    if (!own) return true;
    const [winner] = mergeVersions([own], [version]);
    return winner === version && canonical(own) !== canonical(version);
  });
}

/** Copies of versions here that would be written over, under writers of their own, so that they can be brought back. */
function covered(here: readonly DraftVersion[], next: readonly DraftVersion[]): DraftVersion[] {
  const texts = new Map(next.map(version => [keyOf(version), version.text]));
  return here.flatMap(version => {
    const text = texts.get(keyOf(version));
    if (text === undefined || text === version.text) return [];
    return [{ ...version, writer: createRid() }];
  });
}
