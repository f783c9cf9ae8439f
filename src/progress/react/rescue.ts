import { asideText, exportName, exportText } from '../transfer';
import { download } from './page/take/download';
import { pageProgress } from './pageProgress';

// What a reader can do when storage is in trouble. Fetched when it is asked for.

/** Hands all that is known, stored or not, to the reader as a file that can be imported. */
export async function saveProgress(): Promise<void> {
  download(exportName(new Date()), await exportText(await pageProgress()));
}

/** Hands what could not be understood to the reader. */
export async function saveAside(): Promise<void> {
  const progress = await pageProgress();
  download('stagecraft-set-aside.json', asideText(await progress.readAside(), new Date()));
}

/** The reader knows that what was stored is gone. */
export async function forgetVanished(): Promise<void> {
  await (await pageProgress()).forgetVanished();
}

/** Removes what was set aside, which the reader has as a file. */
export async function removeAside(): Promise<void> {
  await (await pageProgress()).removeAside();
}
