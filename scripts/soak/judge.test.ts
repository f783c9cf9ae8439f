import { expect, it } from 'vitest';
import { createLedger } from './judge';
import type { Found } from './reports';

const found = (change: Partial<Found>): Found => ({
  type: 'found',
  tab: 'b',
  status: 'persistent',
  rids: [],
  texts: [],
  aside: 0,
  vanished: false,
  broughtBack: 0,
  ...change,
});

it('a record that was confirmed and is not found is missing', () => {
  const ledger = createLedger();
  ledger.note({ type: 'confirmed', tab: 'a', rid: 'r1' });
  ledger.note({ type: 'confirmed', tab: 'a', rid: 'r2' });
  expect(ledger.missingIn(found({ rids: ['r2', 'r3'] }))).toEqual(['record r1']);
  expect(ledger.missingIn(found({ rids: ['r1', 'r2'] }))).toEqual([]);
});

it('a text that was confirmed is found itself, or a later one of the same tab', () => {
  const ledger = createLedger();
  ledger.note({ type: 'confirmed', tab: 'a', text: 'a#2#…' });
  ledger.note({ type: 'confirmed', tab: 'a', text: 'a#1#…' });
  expect(ledger.missingIn(found({ texts: ['a#1#x', 'b#9#x'] }))).toEqual(['text 2 of tab a']);
  expect(ledger.missingIn(found({ texts: ['a#3#x'] }))).toEqual([]);
  ledger.forgetTexts();
  expect(ledger.missingIn(found({}))).toEqual([]);
});

it('storage that can’t be used, or holds what is damaged, is missing too', () => {
  const missing = createLedger().missingIn(found({ status: 'memory', aside: 2 }));
  expect(missing).toEqual(['the storage: it is “memory”', '2 entries, which are damaged']);
});
