import { describe, expect, it } from 'vitest';
import { formOf, ISSUE_FORMS } from './forms';
import { issueLink, issueMarkdown, LONGEST_LINK } from './issueLink';

const plugin = formOf('plugin');
const WRITTEN = {
  title: 'On-call rotas',
  'plugin-summary': 'Who is on call?\n\nA card & a tab, 100 % #1 — with “ünïcode” 🚨',
  context: '  ',
  other: 'of another form',
};

const read = (url: string) => Object.fromEntries(new URL(url).searchParams);

describe('the link to a new issue', () => {
  it('opens the form in its repository, filled in by the ids of its fields', () => {
    const { url, filled, leftOut, missing } = issueLink(plugin, WRITTEN);
    expect(new URL(url)).toMatchObject({
      origin: 'https://github.com',
      pathname: '/backstage/community-plugins/issues/new',
    });
    expect(read(url)).toEqual({
      template: '3-plugin.yaml',
      title: '🔌 Plugin: On-call rotas',
      'plugin-summary': WRITTEN['plugin-summary'],
    });
    expect(filled.map(({ id }) => id)).toEqual(['title', 'plugin-summary']);
    expect([leftOut, missing]).toEqual([[], []]);
  });

  it('opens an empty form where nothing is written, and says what GitHub will ask for', () => {
    const { url, filled, missing } = issueLink(plugin, {});
    expect(url).toBe(
      'https://github.com/backstage/community-plugins/issues/new?template=3-plugin.yaml',
    );
    expect([filled, missing]).toEqual([[], ['Title', 'Summary']]);
  });

  it('leads to Backstage’s own repository for a change to Backstage', () => {
    const { url, missing } = issueLink(formOf('backstage'), { need: 'x' });
    expect(url).toBe(
      'https://github.com/backstage/backstage/issues/new?template=03_suggestion.yaml&need=x',
    );
    expect(missing).toEqual(['Title', 'Search terms', 'Proposal']);
  });

  it('leaves out the longest parts, whole, until an address can hold the rest', () => {
    const long = { ...WRITTEN, 'plugin-summary': 'a'.repeat(9_000), context: 'b'.repeat(3_000) };
    const { url, filled, leftOut } = issueLink(plugin, long);
    expect(url.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(filled.map(({ id }) => id)).toEqual(['title', 'context']);
    expect(leftOut).toEqual([
      { id: 'plugin-summary', label: 'Summary', text: long['plugin-summary'] },
    ]);
  });

  it('counts what is sent: letters beyond ASCII take several characters of an address', () => {
    const { url, leftOut } = issueLink(plugin, { 'plugin-summary': '漢'.repeat(1_000) });
    expect(url.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(leftOut.map(({ id }) => id)).toEqual(['plugin-summary']);
  });

  it.each(ISSUE_FORMS.map(form => [form.id, form] as const))(
    'of the form %s stays within its length, whatever is written',
    (_, form) => {
      const everything = Object.fromEntries(
        ['title', ...form.fields.map(({ id }) => id)].map(id => [id, 'ü '.repeat(4_000)]),
      );
      const { url, filled, leftOut } = issueLink(form, everything);
      expect(url.length).toBeLessThanOrEqual(LONGEST_LINK);
      expect(filled.length + leftOut.length).toBe(form.fields.length + 1);
    },
  );
});

it('an issue as text reads as GitHub will show it', () => {
  expect(issueMarkdown(plugin, { title: 'Rotas', 'plugin-summary': 'A card.\n\nAnd a tab.' })).toBe(
    '# 🔌 Plugin: Rotas\n\n### Summary\n\nA card.\n\nAnd a tab.\n',
  );
});

it('a choice that is unknown is the first form', () => {
  expect(formOf('gone')).toBe(ISSUE_FORMS[0]);
  expect(formOf(undefined)).toBe(ISSUE_FORMS[0]);
});
