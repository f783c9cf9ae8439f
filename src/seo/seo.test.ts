import { describe, expect, it } from 'vitest';
import { loadCourse } from '../course/loader/loadCourse';
import { edited, helloLesson, writeSite } from '../course/testing/site';
import { structuredData } from './build';
import { llmsText } from './llms';
import { robotsText } from './robots';
import { withData } from './structured/insert';

const site = {
  title: 'Stagecraft',
  tagline: 'Learn',
  url: 'https://example.com',
  baseUrl: '/stagecraft/',
};
const page = 'https://example.com/stagecraft/learn/plugins-101/saying-hello/';
const course = () =>
  loadCourse(
    writeSite({
      ...edited(`${helloLesson}/index.mdx`, 'You can say why', 'You can say `</script>` and why'),
      'docs/301-last/guide.yaml':
        'id: "301"\ntitle: Last\ntrack: advanced\nslug: last\ndescription: D\n',
    }),
  );

it('robots.txt names the sitemap by its whole address, and whole paths', () => {
  expect(robotsText(site).split('\n')).toEqual([
    'User-agent: *',
    'Allow: /stagecraft/',
    'Disallow: /stagecraft/sandbox/',
    '',
    'Sitemap: https://example.com/stagecraft/sitemap.xml',
    '',
  ]);
  expect(robotsText({ ...site, baseUrl: '/' })).toContain(
    'Sitemap: https://example.com/sitemap.xml',
  );
});

it('llms.txt has one title, a summary, and every lesson with its address and objectives', () => {
  const text = llmsText(site, course(), '1.55');
  expect(text.startsWith('# Stagecraft\n\n> ')).toBe(true);
  expect(text.match(/^# /gm)).toHaveLength(1);
  expect(text).toContain('## First steps\n\nHow to begin.\n\n');
  expect(text).toContain(
    `- [Saying hello](${page}): You can say hello. You can say </script> and why. About 5 minutes.\n`,
  );
  expect(text).not.toContain('## Last');
  expect(text).not.toMatch(/\n{3}|undefined|localhost/);
});

describe('structured data', () => {
  it('describe a lesson and where it stands', () => {
    const data = structuredData(site, course());
    expect([...data.keys()]).toEqual([
      'https://example.com/stagecraft/',
      'https://example.com/stagecraft/guides/',
      page,
    ]);
    expect(data.get(page)).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'LearningResource',
          url: page,
          name: 'Saying hello',
          description: 'You can say hello. You can say </script> and why.',
          learningResourceType: ['lesson', 'exercise'],
          timeRequired: 'PT5M',
          teaches: ['You can say hello.', 'You can say </script> and why.'],
          isPartOf: { '@id': 'https://example.com/stagecraft/guides/#guide-101' },
        },
        {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { position: 1, name: 'Guides', item: 'https://example.com/stagecraft/guides/' },
            { position: 2, name: 'First steps' },
            { position: 3, name: 'Saying hello', item: page },
          ],
        },
      ],
    });
  });

  it('describe each guide that has lessons as a course', () => {
    const guides = structuredData(site, course()).get('https://example.com/stagecraft/guides/');
    expect(guides).toMatchObject({
      '@graph': [
        {
          '@type': 'ItemList',
          itemListElement: [
            {
              position: 1,
              item: {
                '@type': 'Course',
                name: 'First steps',
                description: 'How to begin.',
                provider: { '@type': 'Organization', name: 'Stagecraft' },
                hasCourseInstance: { courseMode: 'online', courseWorkload: 'PT5M' },
              },
            },
          ],
        },
        { '@type': 'BreadcrumbList' },
      ],
    });
    expect(JSON.stringify(guides)).not.toContain('Last');
  });

  it('stand in the head, and cannot end their element', () => {
    const html = withData('<html><head><title>a</title></head><body>', { a: '</script><b>' });
    expect(html).toBe(
      '<html><head><title>a</title><script type="application/ld+json">{"a":"\\u003c/script>\\u003cb>"}</script></head><body>',
    );
    expect(() => withData('<p>', {})).toThrow('no </head>');
  });
});
