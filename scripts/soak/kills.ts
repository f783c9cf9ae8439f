import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startBrowser } from './browser';
import { createLedger } from './judge';
import type { Confirmed, Found, Report } from './reports';
import { startSite } from './site';

/** A profile is killed so often, and then another one is begun: also the very first write of all may be cut short. */
const LIVES = 10;
/** Milliseconds for a browser to start and read, on a machine that is busy. */
const PATIENCE = 60_000;

export interface Tally {
  readonly kills: number;
  /** Records and texts whose loss would have been found. */
  readonly confirmed: number;
  /** For people; empty where nothing was lost. */
  readonly missing: readonly string[];
  /** How often Chromium found its own files damaged, threw all of them away, and the second copy brought all back. */
  readonly broughtBack: number;
}

/**
 * Kills a Chromium with two tabs at random moments while they write, and looks, each time, whether all that they had
 * confirmed is found by the next one.
 */
export async function killWhileWriting(executable: string, kills: number): Promise<Tally> {
  let hear: (report: Report) => void = () => undefined;
  const site = await startSite(report => hear(report));
  const missing: string[] = [];
  let confirmed = 0;
  let broughtBack = 0;
  let done = 0;
  try {
    while (done < kills) {
      const profile = mkdtempSync(path.join(tmpdir(), 'stagecraft-soak-'));
      const ledger = createLedger();
      let before = 0;
      const lives = Math.min(LIVES, kills - done);
      try {
        // One life more than there are kills: the last one only looks.
        for (let life = 0; life <= lives; life += 1) {
          const tabs = ['a', 'b'].map(tab => `${done}-${life}${tab}`);
          const browser = startBrowser(
            executable,
            profile,
            site.url(tabs, ledger.counts().records > 0),
          );
          const later: Confirmed[] = [];
          try {
            const looks = new Promise<Found>((resolve, reject) => {
              browser.gone.then(
                () => reject(new Error('Chromium ended by itself before it had read.')),
                reject,
              );
              hear = report => {
                if (report.type === 'found') resolve(report);
                else if (tabs.includes(report.tab)) later.push(report);
              };
            });
            const found = await Promise.race([looks, late()]);
            const lost = ledger.missingIn(found);
            missing.push(...lost.map(what => `after kill ${done}: ${what}`));
            if (lost.length > 0) break; // with a new profile: what is gone would be missed after each kill
            // The news stays until a reader has seen it.
            if (found.broughtBack !== before) broughtBack += 1;
            before = found.broughtBack;
            ledger.forgetTexts();
            if (life === lives) continue;
            await pause(Math.random() ** 2 * 700);
            await browser.kill();
            done += 1;
            later.forEach(report => ledger.note(report));
            confirmed += later.length;
          } finally {
            await browser.kill();
          }
        }
      } finally {
        hear = () => undefined;
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    }
  } finally {
    site.close();
  }
  return { kills, confirmed, missing, broughtBack };
}

async function late(): Promise<never> {
  await pause(PATIENCE, undefined, { ref: false });
  throw new Error(`Chromium has read nothing in ${PATIENCE / 1000} seconds.`);
}
