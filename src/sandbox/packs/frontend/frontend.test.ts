import { beforeAll } from 'vitest';
import { packs as configs } from '../config';
import { bundledPacks, type BundledPack } from '../testing/bundledPacks';
import { appTests } from './app.testing';
import { checksTests } from './checks.testing';
import { copiesTests } from './copies.testing';
import { fullStackTests } from './fullStack.testing';

/* The app's packs in a page, as the sandbox's frames have them. They are bundled once for all tests, which takes a while. */
let packs: Record<string, BundledPack>;
const current = () => packs;

beforeAll(async () => {
  const ofPages = Object.keys(configs).filter(name => configs[name]?.platform === 'page');
  packs = await bundledPacks([...ofPages, 'backend', 'database']);
}, 120_000);

appTests(current);
checksTests(current);
fullStackTests(current);
copiesTests(current);
