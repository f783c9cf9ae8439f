import legacy from 'url/url.js';
import { fileURLToPath, pathToFileURL, urlToHttpOptions } from './fileUrls';

const { URL, URLSearchParams } = globalThis;
const { format, parse, resolve, resolveObject, Url } = legacy;
const domainToASCII = (domain: string): string => hostOf(domain);
const domainToUnicode = (domain: string): string => domain;

const hostOf = (domain: string): string => {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return '';
  }
};

/** url.format also takes a WHATWG URL in Node; the npm package knows only the legacy object. */
const formatAny = (value: string | URL | object): string =>
  value instanceof URL ? value.href : format(value as never);

export {
  URL,
  URLSearchParams,
  Url,
  domainToASCII,
  domainToUnicode,
  fileURLToPath,
  formatAny as format,
  parse,
  pathToFileURL,
  resolve,
  resolveObject,
  urlToHttpOptions,
};

/** node:url: npm's url 0.11 for the legacy functions (express, superagent), the platform's for the WHATWG ones. */
export default {
  URL,
  URLSearchParams,
  Url,
  domainToASCII,
  domainToUnicode,
  fileURLToPath,
  format: formatAny,
  parse,
  pathToFileURL,
  resolve,
  resolveObject,
  urlToHttpOptions,
};
