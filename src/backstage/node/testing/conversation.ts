import express from 'express';
import request from 'supertest';

const headersThatMatter = [
  'content-type',
  'content-length',
  'transfer-encoding',
  'etag',
  'location',
  'set-cookie',
  'x-seen',
];

/**
 * A conversation of supertest with an express app. It runs twice: with Node's own http, and bundled with the shims; what
 * it gives must be the same.
 */
export async function converse(): Promise<unknown[]> {
  const app = express();
  app.use(express.json({ limit: '2mb' }));
  app.use(express.urlencoded({ extended: false }));
  app.get('/json/:id', (req, res) => {
    res
      .cookie('a', 'b')
      .json({ id: req.params.id, query: req.query, ip: req.ip, host: req.hostname });
  });
  app.all('/echo', (req, res) => {
    res.set(
      'x-seen',
      `${req.method} ${req.get('content-type') ?? '-'} ${req.get('content-length') ?? '-'}`,
    );
    res.send({ body: req.body });
  });
  app.get('/stream', (_req, res) => {
    res.type('text').write('one ');
    setTimeout(() => res.end('two'), 1);
  });
  app.get('/redirect', (_req, res) => res.redirect('/json/7'));
  app.get('/empty', (_req, res) => res.status(204).end());
  app.get('/throw', () => {
    throw Object.assign(new Error('no'), { status: 409 });
  });
  app.get('/buffer', (_req, res) => res.send(Buffer.from([1, 2, 3])));
  app.use(
    (error: Error & { status?: number }, _req: unknown, res: express.Response, next: unknown) => {
      void next; // express knows an error handler by its four parameters
      res.status(error.status ?? 500).json({ error: error.name, message: error.message });
    },
  );

  const results: unknown[] = [];
  const note = async (what: string, response: PromiseLike<request.Response>) => {
    const { status, headers, body, text } = await response;
    const seen = headersThatMatter.map(name => [name, headers[name] as unknown]);
    results.push({ what, status, seen, body, text });
  };
  const server = request(app);
  await note('json', server.get('/json/5?x=1&x=2'));
  await note('not modified', server.get('/json/5').set('if-none-match', '*'));
  await note('post', server.post('/echo').send({ a: [1, 'ü'] }));
  await note('form', server.post('/echo').type('form').send({ a: '1', b: 'x y' }));
  await note('text', server.put('/echo').type('text/plain').send('plain'));
  await note('delete', server.delete('/echo'));
  await note('malformed', server.post('/echo').type('json').send('{"a":'));
  await note('1 MB', server.post('/echo').send({ big: 'x'.repeat(1024 * 1024) }));
  await note('too large', server.post('/echo').send({ big: 'x'.repeat(3 * 1024 * 1024) }));
  await note('head', server.head('/json/1'));
  await note('options', server.options('/json/1'));
  await note('stream', server.get('/stream'));
  await note('redirect', server.get('/redirect'));
  await note('redirect followed', server.get('/redirect').redirects(1));
  await note('empty', server.get('/empty'));
  await note('thrown', server.get('/throw'));
  await note('buffer', server.get('/buffer'));
  await note('unknown', server.get('/none'));
  await note(
    'basic auth',
    server.get('/json/1').auth('me', 'secret').expect(200).expect('Content-Type', /json/),
  );
  const agent = request.agent(app);
  await note('agent', agent.get('/json/1'));
  results.push(await refusal(() => server.get('/json/1').expect(404)));
  return results;
}

const refusal = (attempt: () => PromiseLike<unknown>): Promise<string> =>
  Promise.resolve(attempt()).then(
    () => 'accepted',
    error => String(error.message),
  );
