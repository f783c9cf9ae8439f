// catalog-client and integration call node-fetch or cross-fetch; the sandbox's own fetch reaches its servers and fixtures.
const fetch = (...args) => globalThis.fetch(...args);

module.exports = Object.assign(fetch, {
  __esModule: true,
  default: fetch,
  fetch,
  Headers: globalThis.Headers,
  Request: globalThis.Request,
  Response: globalThis.Response,
  FetchError: TypeError,
  isRedirect: status => [301, 302, 303, 307, 308].includes(status),
});
