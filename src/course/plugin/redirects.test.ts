import { describe, expect, it } from 'vitest';
import { loadCourse, readCourse } from '../loader/loadCourse';
import { writeSite } from '../testing/site';
import { redirectsOf } from './redirects';

const file = 'docs/redirects.yaml';
const mistakes = (yaml: string) =>
  readCourse(writeSite({ [file]: yaml })).errors.map(
    ({ field, message }) => `${field}: ${message}`,
  );

describe('redirects', () => {
  it('lead from permanent and old addresses to where the lessons are', () => {
    const course = loadCourse(
      writeSite({
        'docs/retired-ids.yaml': '- hi\n',
        [file]: [
          '- {retired: hi, to: hello, why: The two became one.}',
          '- {from: /learn/old/, to: hello, why: It was moved.}',
          '- {from: /words/, to: /glossary/, why: It has a better name.}',
        ].join('\n'),
      }),
    );
    const to = '/learn/plugins-101/saying-hello/';
    expect(redirectsOf(course, 'learn')).toEqual([
      { from: '/id/hello/', to },
      { from: '/id/hi/', to },
      { from: '/learn/old/', to },
      { from: '/words/', to: '/glossary/' },
    ]);
  });

  it('that lead nowhere are mistakes', () => {
    expect(mistakes('- {from: /old/, to: nobody, why: Gone.}')).toEqual([
      '[0].to: found "nobody", allowed: the id of a lesson (hello)',
    ]);
    expect(mistakes('- {retired: gone, to: hello, why: Gone.}')).toEqual([
      '[0].retired: "gone" is not in docs/retired-ids.yaml; add it there',
    ]);
  });

  it('that are double or go in steps are mistakes', () => {
    expect(
      mistakes(
        '- {from: /a/, to: /b/, why: Moved.}\n- {from: /b/, to: hello, why: Moved.}\n- {from: /a/, to: hello, why: Moved.}',
      ),
    ).toEqual([
      '[0].to: "/b/" is itself redirected; name the page where that ends',
      '[2].from: "/a/" stands here twice',
    ]);
  });

  it.each([
    ['an address that a lesson has for good', '- {from: /id/hello/, to: hello, why: A.}'],
    ['no reason', '- {from: /old/, to: hello}'],
    ['no slash at the end', '- {from: /old, to: hello, why: A.}'],
    ['another site', '- {from: /old/, to: "https://example.com/", why: A.}'],
  ])('are refused with %s', (_, yaml) => {
    expect(mistakes(yaml)).not.toEqual([]);
  });
});
