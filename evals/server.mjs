/** Serves folders on loopback. The first that holds a file wins, so a remediated copy may lie over its original. */
import {createReadStream} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';

const MEDIA_TYPES = {
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  xml: 'text/xml',
  svg: 'image/svg+xml',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  txt: 'text/plain',
  vtt: 'text/vtt',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  jfif: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
};
const NOT_FOUND = '<!doctype html><html lang="en"><title>Not found</title><h1>Not found</h1>';

async function locate(roots, pathname) {
  for (const root of roots) {
    const file = path.join(root, pathname);
    if (file !== root && !file.startsWith(root + path.sep)) continue;
    for (const candidate of [file, path.join(file, 'index.html')]) {
      const found = await stat(candidate).catch(() => null);
      if (found?.isFile()) return {file: candidate, size: found.size};
    }
  }
  return null;
}

/** Says UTF-8 only where the bytes are; else the page's own declaration decides, as on a server that says nothing. */
async function contentType(file) {
  const type = MEDIA_TYPES[path.extname(file).slice(1).toLowerCase()];
  if (!type || !/html|xml|javascript|css|text/.test(type)) return type;
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(await readFile(file));
    return `${type}; charset=utf-8`;
  } catch {
    return type;
  }
}

/** Media elements ask for ranges and do not play without them. */
function requestedRange(header, size) {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (!match || Number(match[1]) >= size) return null;
  return {start: Number(match[1]), end: match[2] ? Math.min(Number(match[2]), size - 1) : size - 1};
}

async function respond(roots, request, response) {
  const found = await locate(roots, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  if (!found) return void response.writeHead(404, {'content-type': 'text/html'}).end(NOT_FOUND);
  const type = await contentType(found.file);
  const headers = {'accept-ranges': 'bytes', 'cache-control': 'no-store', ...(type && {'content-type': type})};
  const range = requestedRange(request.headers.range, found.size);
  if (range) {
    const length = range.end - range.start + 1;
    response.writeHead(206, {
      ...headers,
      'content-length': length,
      'content-range': `bytes ${range.start}-${range.end}/${found.size}`,
    });
  } else {
    response.writeHead(200, {...headers, 'content-length': found.size});
  }
  createReadStream(found.file, range ?? {})
    .on('error', () => response.destroy())
    .pipe(response);
}

/** Starts a server for `roots` on a free loopback port; resolves to its origin and a function that closes it. */
export async function serve(roots) {
  const folders = roots.map(root => path.resolve(root));
  const server = http.createServer((request, response) => {
    respond(folders, request, response).catch(() =>
      response.headersSent ? response.destroy() : response.writeHead(400).end(),
    );
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
