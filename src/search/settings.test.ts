import { describe, expect, it } from 'vitest';
import { hostsOf, searchSettings } from './settings';

const all = {
  STAGECRAFT_ALGOLIA_APP_ID: 'ACME',
  STAGECRAFT_ALGOLIA_SEARCH_KEY: 'key',
  STAGECRAFT_ALGOLIA_INDEX: 'stagecraft',
};

describe('settings of the search', () => {
  it('are the site’s own engine without any, and Algolia with all', () => {
    expect(searchSettings({})).toEqual({ algolia: null });
    expect(searchSettings(all)).toEqual({
      algolia: { appId: 'ACME', searchKey: 'key', index: 'stagecraft' },
    });
  });

  it('are an error where some are missing, or the host is none', () => {
    expect(() => searchSettings({ ...all, STAGECRAFT_ALGOLIA_INDEX: '' })).toThrow(
      'Not set: STAGECRAFT_ALGOLIA_INDEX.',
    );
    expect(() => searchSettings({ ...all, STAGECRAFT_ALGOLIA_HOST: 'acme' })).toThrow('an origin');
  });

  it('lead Algolia’s client to a proxy', () => {
    expect(hostsOf('https://search.acme.example')).toEqual([
      { url: 'search.acme.example', accept: 'readWrite', protocol: 'https' },
    ]);
    expect(hostsOf('http://localhost:8108')?.[0]?.port).toBe(8108);
  });
});
