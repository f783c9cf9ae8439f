import { describe, expect, it } from 'vitest';
import { formatAuthorError } from '../errors/courseError';
import { loadCourse, readCourse } from '../loader/loadCourse';
import { edited, helloLesson, helloSite, type SiteFiles, writeSite } from '../testing/site';
import { termUsesOf } from './termUses';

const page = `${helloLesson}/index.mdx`;
const glossary = 'docs/resources/glossary.yaml';
const withProse = (prose: string) => edited(page, '<Exercise />', `${prose}\n\n<Exercise />`);
const withTerm = (yaml: string) => ({ [glossary]: `${helloSite[glossary]}${yaml}` });
const greeting = (more = '') =>
  `- {id: greeting, term: Greeting, definition: D, source: https://backstage.io/docs/${more}}\n`;

const usedBy = (files: SiteFiles) =>
  Object.fromEntries(loadCourse(writeSite(files)).glossary.map(term => [term.id, term.usedBy]));
const mistakes = (files: SiteFiles) => readCourse(writeSite(files)).errors.map(formatAuthorError);

describe('the glossary', () => {
  it('knows which lessons use a term, each once, and which term is used nowhere', () => {
    const prose = 'A <Term id="service">service</Term>, many <Term id="service">services</Term>.';
    expect(usedBy({ ...withProse(prose), ...withTerm(greeting()) })).toEqual({
      service: ['hello'],
      greeting: [],
    });
  });

  it('refuses a term that is used and not defined: where it is, what was meant, what to do', () => {
    expect(mistakes(withProse('One\nor two <Term id="servce">services</Term>.'))).toEqual([
      `${page}:12:8: <Term id>: found "servce", allowed: the id of a term in ${glossary}; did you mean "service"? To use a new term, add it there with id, term, definition and source.`,
    ]);
    expect(mistakes(withProse('A <Term>service</Term>.'))).toEqual([
      `${page}:11:3: <Term id>: found "", allowed: the id of a term in ${glossary}. To use a new term, add it there with id, term, definition and source.`,
    ]);
  });

  it('leads from a term to others that are defined', () => {
    const files = withTerm(greeting(', see: [service]'));
    expect(loadCourse(writeSite(files)).glossary.map(({ see }) => see)).toEqual([[], ['service']]);
  });

  it.each([
    ['one that is not defined', '[nothing]', 'see[0]: found "nothing", allowed: the id of a term'],
    ['itself', '[greeting]', 'see[0]: found "greeting", allowed: each other term once'],
    ['one twice', '[service, service]', 'see[1]: found "service", allowed: each other term once'],
  ])('refuses a term that leads to %s', (_, see, message) => {
    expect(mistakes(withTerm(greeting(`, see: ${see}`)))).toEqual([
      expect.stringContaining(`${glossary}: [1].${message}`),
    ]);
  });
});

describe('termUsesOf', () => {
  it('finds terms in prose, whatever stands around them', () => {
    const mdx = [
      '---',
      'title: <Term id="matter">x</Term>',
      '---',
      '',
      'A <Term id="one">one</Term>, **a <Term',
      '  id="two">two</Term>** and <Term id=\'three\'>`three`</Term>.',
      '',
      '---',
      '',
      '- <Term id="four">four</Term>',
    ].join('\n');
    expect(termUsesOf(mdx)).toEqual([
      { id: 'one', line: 5, column: 3 },
      { id: 'two', line: 5, column: 34 },
      { id: 'three', line: 6, column: 29 },
      { id: 'four', line: 10, column: 3 },
    ]);
  });

  it('leaves out what only looks like one', () => {
    const mdx = [
      '```mdx',
      'A <Term id="fenced">x</Term>',
      '```',
      'Write `<Term id="code">` or ``a ` <Term id="code">``.',
      '{/* <Term id="comment">x</Term> */}',
      '<Terms id="other" />',
    ].join('\n');
    expect(termUsesOf(mdx)).toEqual([]);
  });
});
