import { beforeAll } from 'vitest';
import { packs as configs } from '../config';
import { sitePacks, type SitePack } from '../testing/sitePacks';
import { appTests } from './app.testing';
import { checksTests } from './checks.testing';
import { copiesTests } from './copies.testing';
import { fullStackTests } from './fullStack.testing';

/* The app's packs in a page, as the sandbox's frames have them. They are those of the site; to build them, if they are not there, takes a while. */
let packs: Record<string, SitePack>;
const current = () => packs;

beforeAll(async () => {
  const ofPages = Object.keys(configs).filter(name => configs[name]?.platform === 'page');
  packs = await sitePacks([...ofPages, 'backend', 'database']);
}, 120_000);

appTests(current);
checksTests(current);
fullStackTests(current);
copiesTests(current);
